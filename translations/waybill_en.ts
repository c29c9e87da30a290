<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>waybill</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::compose</name>
    <message numerus="yes">
        <source>%n taken over</source>
        <translation>
            <numerusform>%n taken over</numerusform>
            <numerusform>%n taken over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copied</source>
        <translation>
            <numerusform>%n copied</numerusform>
            <numerusform>%n copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left with their vendor</source>
        <translation>
            <numerusform>%n left with their vendor</numerusform>
            <numerusform>%n left with their vendor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n written</source>
        <translation>
            <numerusform>%n written</numerusform>
            <numerusform>%n written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::doctor</name>
    <message numerus="yes">
        <source>%n tag(s) looked at</source>
        <translation>
            <numerusform>%n tag looked at</numerusform>
            <numerusform>%n tags looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::match</name>
    <message numerus="yes">
        <source>The client of this host is not known; none of the %n that could be used here takes this entry.</source>
        <translation>
            <numerusform>The client of this host is not known; none of the %n that could be used here takes this entry.</numerusform>
            <numerusform>The client of this host is not known; none of the %n that could be used here takes this entry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The client of this host is not known; %1 of the %n that could be used here take this entry.</source>
        <translation>
            <numerusform>The client of this host is not known; %1 of the %n that could be used here take this entry.</numerusform>
            <numerusform>The client of this host is not known; %1 of the %n that could be used here take this entry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A DaemonSet runs on %1 of %n node(s).</source>
        <translation>
            <numerusform>A DaemonSet runs on %1 of %n node.</numerusform>
            <numerusform>A DaemonSet runs on %1 of %n nodes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its OS version is the highest of %n, compared as text.</source>
        <translation>
            <numerusform>Its OS version is the highest of %n, compared as text.</numerusform>
            <numerusform>Its OS version is the highest of %n, compared as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its OS version is the highest of %n.</source>
        <translation>
            <numerusform>Its OS version is the highest of %n.</numerusform>
            <numerusform>Its OS version is the highest of %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fits this host best of %n.</source>
        <translation>
            <numerusform>Fits this host best of %n.</numerusform>
            <numerusform>Fits this host best of %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First listed of %n that this client accepts here.</source>
        <translation>
            <numerusform>First listed of %n that this client accepts here.</numerusform>
            <numerusform>First listed of %n that this client accepts here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::models</name>
    <message numerus="yes">
        <source>Move %n entry(s) here</source>
        <translation>
            <numerusform>Move %n entry here</numerusform>
            <numerusform>Move %n entries here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s) here</source>
        <translation>
            <numerusform>Add %n item here</numerusform>
            <numerusform>Add %n items here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::models::CoverageModel</name>
    <message numerus="yes">
        <source>%n platforms</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::models::EntriesModel</name>
    <message numerus="yes">
        <source>%n attestation(s)</source>
        <translation>
            <numerusform>%n attestation</numerusform>
            <numerusform>%n attestations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::models::PlatformsModel</name>
    <message numerus="yes">
        <source>%n platforms</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::net</name>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::registry</name>
    <message numerus="yes">
        <source>What %1 sent is not %2: it is not %n byte(s) long.</source>
        <translation>
            <numerusform>What %1 sent is not %2: it is not %n byte long.</numerusform>
            <numerusform>What %1 sent is not %2: it is not %n bytes long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n pull(s) left</source>
        <translation>
            <numerusform>%1 of %n pull left</numerusform>
            <numerusform>%1 of %n pulls left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lists more than %n repositories.</source>
        <translation>
            <numerusform>It lists more than %n repository.</numerusform>
            <numerusform>It lists more than %n repositories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lists %n repositories.</source>
        <translation>
            <numerusform>It lists %n repository.</numerusform>
            <numerusform>It lists %n repositories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::AddDialog</name>
    <message numerus="yes">
        <source>&amp;Add %n name(s)</source>
        <translation>
            <numerusform>&amp;Add %n name</numerusform>
            <numerusform>&amp;Add %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::CertificateDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ComposePage</name>
    <message numerus="yes">
        <source>Move %n entry(s)</source>
        <translation>
            <numerusform>Move %n entry</numerusform>
            <numerusform>Move %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n entry(s)</source>
        <translation>
            <numerusform>Remove %n entry</numerusform>
            <numerusform>Remove %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) copied</source>
        <translation>
            <numerusform>%n entry copied</numerusform>
            <numerusform>%n entries copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n OS version(s)</source>
        <translation>
            <numerusform>Take %n OS version</numerusform>
            <numerusform>Take %n OS versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sources pinned by digest. %n entry(s) come from other repositories.</source>
        <translation>
            <numerusform>Sources pinned by digest. %n entry comes from another repository.</numerusform>
            <numerusform>Sources pinned by digest. %n entries come from other repositories.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo puts %1 back (%n platform(s))</source>
        <translation>
            <numerusform>Undo puts %1 back (%n platform)</numerusform>
            <numerusform>Undo puts %1 back (%n platforms)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::CoverageTop</name>
    <message numerus="yes">
        <source>of %n hosts.</source>
        <translation>
            <numerusform>of %n host.</numerusform>
            <numerusform>of %n hosts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ErrorPage</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ImageHeader</name>
    <message numerus="yes">
        <source>%n platforms</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attestations without image</source>
        <translation>
            <numerusform>%n attestation without image</numerusform>
            <numerusform>%n attestations without image</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ImagePage</name>
    <message numerus="yes">
        <source>%n entries copied</source>
        <translation>
            <numerusform>%n entry copied</numerusform>
            <numerusform>%n entries copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ListAdder</name>
    <message numerus="yes">
        <source>Reading %n image(s)</source>
        <translation>
            <numerusform>Reading %n image</numerusform>
            <numerusform>Reading %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) could not be added, %1 first. %2</source>
        <translation>
            <numerusform>%n image could not be added: %1. %2</numerusform>
            <numerusform>%n images could not be added, %1 first. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n item(s)</source>
        <translation>
            <numerusform>Add %n item</numerusform>
            <numerusform>Add %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n list(s) in progress were left over when Waybill ended.</source>
        <translation>
            <numerusform>%n list in progress was left over when Waybill ended.</numerusform>
            <numerusform>%n lists in progress were left over when Waybill ended.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::NodesImport</name>
    <message numerus="yes">
        <source>%n node(s) imported</source>
        <translation>
            <numerusform>%n node imported</numerusform>
            <numerusform>%n nodes imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ProblemsPane</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::PushPanel</name>
    <message numerus="yes">
        <source>Pushing %n entry(s) to %1</source>
        <translation>
            <numerusform>Pushing %n entry to %1</numerusform>
            <numerusform>Pushing %n entries to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blob(s) taken over from other repositories</source>
        <translation>
            <numerusform>%n blob taken over from another repository</numerusform>
            <numerusform>%n blobs taken over from other repositories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blob(s) copied</source>
        <translation>
            <numerusform>%n blob copied</numerusform>
            <numerusform>%n blobs copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) written</source>
        <translation>
            <numerusform>%n entry written</numerusform>
            <numerusform>%n entries written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>list written under %n tag(s) and read back</source>
        <translation>
            <numerusform>list written under %n tag and read back</numerusform>
            <numerusform>list written under %n tags and read back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 now holds %n platform(s). Read back and equal.</source>
        <translation>
            <numerusform>%1 now holds %n platform. Read back and equal.</numerusform>
            <numerusform>%1 now holds %n platforms. Read back and equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hold(s) again what was there before the push. Read back and equal.</source>
        <translation>
            <numerusform>%1 holds again what was there before the push. Read back and equal.</numerusform>
            <numerusform>%1 hold again what was there before the push. Read back and equal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;move %n entry(s)</source>
        <translation>
            <numerusform>Re&amp;move %n entry</numerusform>
            <numerusform>Re&amp;move %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::PushSteps</name>
    <message numerus="yes">
        <source>Write %n entry(s)</source>
        <translation>
            <numerusform>Write %n entry</numerusform>
            <numerusform>Write %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::RegistriesDock</name>
    <message numerus="yes">
        <source>%n reference(s) copied</source>
        <translation>
            <numerusform>%n reference copied</numerusform>
            <numerusform>%n references copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n name(s) left out that are no valid names</source>
        <translation>
            <numerusform>%1: %n name left out that is no valid name</numerusform>
            <numerusform>%1: %n names left out that are no valid names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The best %n of %1 repositories found for %2</source>
        <translation>
            <numerusform>The best %n of %1 repositories found for %2</numerusform>
            <numerusform>The best %n of %1 repositories found for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repository(s) found for %1</source>
        <translation>
            <numerusform>%n repository found for %1</numerusform>
            <numerusform>%n repositories found for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::ShownHostsDialog</name>
    <message numerus="yes">
        <source>&amp;Show %n hosts</source>
        <translation>
            <numerusform>&amp;Show %n host</numerusform>
            <numerusform>&amp;Show %n hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::TakeVersionDialog</name>
    <message numerus="yes">
        <source>&amp;Take %n version(s)</source>
        <translation>
            <numerusform>&amp;Take %n version</numerusform>
            <numerusform>&amp;Take %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::TargetWatch</name>
    <message numerus="yes">
        <source>now holds %n platform(s)</source>
        <translation>
            <numerusform>now holds %n platform</numerusform>
            <numerusform>now holds %n platforms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waybill::ui::WelcomePage</name>
    <message numerus="yes">
        <source>%n platform(s)</source>
        <translation>
            <numerusform>%n platform</numerusform>
            <numerusform>%n platforms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries · not pushed</source>
        <translation>
            <numerusform>%n entry · not pushed</numerusform>
            <numerusform>%n entries · not pushed</numerusform>
        </translation>
    </message>
</context>
</TS>
