# SPDX-FileCopyrightText: Waybill contributors
# SPDX-License-Identifier: Apache-2.0

# Everything that all our targets share: C++23, strict warnings, strict Qt.
add_library(waybill_options INTERFACE)
target_compile_features(waybill_options INTERFACE cxx_std_23)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_include_directories(waybill_options INTERFACE ${CMAKE_SOURCE_DIR})

target_compile_options(waybill_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wcast-align -Wformat=2 -Wimplicit-fallthrough
    $<$<CXX_COMPILER_ID:Clang>:-Wno-sign-conversion> # what Qt calls a size has a sign
    $<$<BOOL:${WAYBILL_WERROR}>:-Werror>)

target_compile_definitions(waybill_options INTERFACE
    WAYBILL_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS QT_STRICT_QLIST_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_UP_TO=0x060800 QT_ENABLE_STRICT_MODE_UP_TO=0x060800)

if(WAYBILL_SANITIZE)
    target_compile_options(waybill_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined
        -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(waybill_options INTERFACE -fsanitize=address,undefined)
    target_compile_definitions(waybill_options INTERFACE WAYBILL_SANITIZED) # tests that take long do less
endif()

# Qt's and the library's headers are most of a translation unit; parsed once, a build from nothing takes about half
# the time. Only headers that nearly every file of a target needs; files still include what they use.
set(WAYBILL_CORE_PCH <QByteArray> <QCoreApplication> <QHash> <QList> <QObject> <QString> <QStringList> <QUrl>
    <algorithm> <chrono> <coroutine> <expected> <functional> <memory> <optional> <utility> <variant> <vector>)
set(WAYBILL_UI_PCH ${WAYBILL_CORE_PCH} <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QLabel> <QPainter>
    <QPushButton> <QStyledItemDelegate> <QWidget>)
