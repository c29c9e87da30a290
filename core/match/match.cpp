// SPDX-FileCopyrightText: Waybill contributors
// SPDX-License-Identifier: Apache-2.0

#include "core/match/match.h"

#include "core/match/platforms.h"
#include "core/match/selection.h"
#include "core/oci/mediatype.h"

namespace waybill::match {

using namespace Qt::StringLiterals;

Candidate candidate(const oci::Descriptor &descriptor)
{
    return {.platform = descriptor.platform,
        .annotations = descriptor.annotations,
        .config = {},
        .isList = oci::isIndex(oci::manifestKind(descriptor.mediaType))};
}

QList<const RuleSet *> ruleSets()
{
    QList<const RuleSet *> all;
    for (const Family *family : families()) {
        for (const RuleSet &rules : family->ruleSets)
            all.append(&rules);
    }
    return all;
}

const RuleSet *ruleSet(const QString &id)
{
    for (const RuleSet *rules : ruleSets()) {
        if (rules->id == id)
            return rules;
    }
    return nullptr;
}

Answer choose(const RuleSet &rules, Question question)
{
    if (!rules.detectsCpuLevel && question.host.architecture == "amd64"_L1)
        question.host.variant.clear();
    Answer answer = rules.choose(question);
    if (answer.chosen && question.entries[*answer.chosen].isList)
        return refuseChosen(std::move(answer), {Standing::Unknown, Why::NestedList, {}, {}, -1});
    return answer;
}

}
