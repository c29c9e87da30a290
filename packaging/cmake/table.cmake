# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0

# waybill_add_table(TARGET target FOLDER dir HEADER header TYPE type NAME function)
#
# "Add a rule = add a file". Each dir/foo_bar.cpp defines `const TYPE &foo_bar()` in the header's
# namespace; this writes the source of NAME(), which returns all of them in the order of their
# file names. A table written at configure time needs no static initialisers, which linkers drop
# from static libraries.
function(waybill_add_table)
    cmake_parse_arguments(arg "" "TARGET;FOLDER;HEADER;TYPE;NAME;NAMESPACE" "" ${ARGN})
    file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR}/${arg_FOLDER}
         ${CMAKE_CURRENT_SOURCE_DIR}/${arg_FOLDER}/*.cpp)
    list(SORT files)
    set(declarations "")
    set(entries "")
    foreach(file IN LISTS files)
        get_filename_component(stem ${file} NAME_WE)
        string(APPEND declarations "const ${arg_TYPE} &${stem}();\n")
        string(APPEND entries "        &${stem}(),\n")
    endforeach()
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${arg_NAME}_table.cpp)
    file(CONFIGURE OUTPUT ${output} @ONLY CONTENT
"// Written by waybill_add_table() from the files in ${arg_FOLDER}.
#include \"${arg_HEADER}\"
namespace ${arg_NAMESPACE} {
${declarations}
const QList<const ${arg_TYPE} *> &${arg_NAME}()
{
    static const QList<const ${arg_TYPE} *> table{
${entries}    };
    return table;
}
}
")
    target_sources(${arg_TARGET} PRIVATE ${output})
endfunction()
