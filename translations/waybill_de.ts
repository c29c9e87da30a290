<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Text</name>
        <message>
            <source>Podman here</source>
            <translation>Podman hier</translation>
        </message>
        <message>
            <source>Docker here</source>
            <translation>Docker hier</translation>
        </message>
        <message>
            <source>Node %1</source>
            <translation>Knoten %1</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>Dieser Rechner</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Use %1</source>
            <translation>%1 verwenden</translation>
        </message>
    </context>
    <context>
        <name>waybill</name>
        <message>
            <source>%1 %2</source>
            <comment>1 hour, 5 minutes</comment>
            <translation>%1 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n Sekunde</numerusform>
                <numerusform>%n Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n Stunde</numerusform>
                <numerusform>%n Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n Tag</numerusform>
                <numerusform>%n Tage</numerusform>
            </translation>
        </message>
        <message>
            <source>The settings in %1 cannot be read; they do not count, and are left as they are.</source>
            <translation>Die Einstellungen in %1 sind nicht zu lesen; sie gelten nicht und bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>The settings cannot be written to %1: %2</source>
            <translation>Die Einstellungen sind nicht nach %1 zu schreiben: %2</translation>
        </message>
    </context>
    <context>
        <name>waybill::browse</name>
        <message>
            <source>The registry sends the same page of names again and again; the list ends there.</source>
            <translation>Die Registry schickt dieselbe Seite mit Namen immer wieder; die Liste endet dort.</translation>
        </message>
        <message>
            <source>The registry has more than %1 pages of names; the list ends there.</source>
            <translation>Die Registry hat mehr als %1 Seiten mit Namen; die Liste endet dort.</translation>
        </message>
        <message>
            <source>%1 does not list its repositories.</source>
            <translation>%1 listet seine Repositories nicht auf.</translation>
        </message>
        <message>
            <source>%1 answered with something that is no list of repositories.</source>
            <translation>%1 hat etwas geantwortet, das keine Liste von Repositories ist.</translation>
        </message>
        <message>
            <source>Waybill knows of no place where %1 can be searched.</source>
            <translation>Waybill kennt keinen Ort, an dem %1 durchsucht werden kann.</translation>
        </message>
        <message>
            <source>%1 points to another server for the rest of the list.</source>
            <translation>%1 verweist für den Rest der Liste auf einen anderen Server.</translation>
        </message>
        <message>
            <source>%1 sends pages without end; the list ends there.</source>
            <translation>%1 schickt Seiten ohne Ende; die Liste endet dort.</translation>
        </message>
        <message>
            <source>the search</source>
            <translation>die Suche</translation>
        </message>
        <message>
            <source>"%1" is no name of a user or an organisation.</source>
            <translation>„%1“ ist kein Name eines Benutzers oder einer Organisation.</translation>
        </message>
        <message>
            <source>The list says that this manifest has %1 bytes, but it has %2.</source>
            <translation>Die Liste sagt, dass dieses Manifest %1 Bytes hat, es hat aber %2.</translation>
        </message>
        <message>
            <source>The list says that this is "%1", but it is "%2".</source>
            <translation>Die Liste sagt, dass dies „%1“ ist, es ist aber „%2“.</translation>
        </message>
        <message>
            <source>This entry is itself a list of images.</source>
            <translation>Dieser Eintrag ist selbst eine Liste von Images.</translation>
        </message>
        <message>
            <source>This is an image in Docker's oldest format (schema 1), of which Waybill shows the document only.</source>
            <translation>Dies ist ein Image in Dockers ältestem Format (Schema 1), von dem Waybill nur das Dokument zeigt.</translation>
        </message>
        <message>
            <source>%1 calls %2 by the digest %3, but what it sent has the digest %4. Waybill goes by what was sent.</source>
            <translation>%1 nennt für %2 den Digest %3, aber was geschickt wurde, hat den Digest %4. Waybill richtet sich nach dem, was geschickt wurde.</translation>
        </message>
    </context>
    <context>
        <name>waybill::compose</name>
        <message>
            <source>%1 is in Docker's oldest image format (schema 1), which a list cannot hold. Push it again with a current Docker.</source>
            <translation>%1 ist in Dockers ältestem Image-Format (Schema 1), das eine Liste nicht enthalten kann. Mit einem heutigen Docker neu pushen.</translation>
        </message>
        <message>
            <source>%1 is no image that could run: it names no platform.</source>
            <translation>%1 ist kein Image, das laufen könnte: es nennt keine Plattform.</translation>
        </message>
        <message>
            <source>%1 has no Windows entry to take an OS version from.</source>
            <translation>%1 hat keinen Windows-Eintrag, von dem eine OS-Version zu übernehmen wäre.</translation>
        </message>
        <message>
            <source>%1 has entries for several Windows versions. Choose one of them.</source>
            <translation>%1 hat Einträge für mehrere Windows-Versionen. Einen davon wählen.</translation>
        </message>
        <message>
            <source>%1 names no Windows version.</source>
            <translation>%1 nennt keine Windows-Version.</translation>
        </message>
        <message>
            <source>Clients look for lower case: %1.</source>
            <translation>Clients suchen Kleinbuchstaben: %1.</translation>
        </message>
        <message>
            <source>Only small letters, digits, dots, dashes and underscores can be used here.</source>
            <translation>Hier gehen nur Kleinbuchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.</translation>
        </message>
        <message>
            <source>A Windows version has four numbers, such as 10.0.17763.1757.</source>
            <translation>Eine Windows-Version hat vier Zahlen, wie 10.0.17763.1757.</translation>
        </message>
        <message>
            <source>Blanks and invisible characters cannot be used here.</source>
            <translation>Leer- und unsichtbare Zeichen gehen hier nicht.</translation>
        </message>
        <message>
            <source>The registry would not take over the layer %1 of %2 from %3, and it is too large to be copied yet.</source>
            <translation>Die Registry wollte Schicht %1 von %2 nicht aus %3 übernehmen, und zum Kopieren ist sie noch zu groß.</translation>
        </message>
        <message>
            <source>Too many lists within lists.</source>
            <translation>Zu viele Listen in Listen.</translation>
        </message>
        <message>
            <source>A list cannot hold an image in Docker's oldest format (schema 1).</source>
            <translation>Eine Liste kann kein Image in Dockers ältestem Format (Schema 1) enthalten.</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <translation>%1: %2 → %3</translation>
        </message>
        <message>
            <source>OS</source>
            <translation>OS</translation>
        </message>
        <message>
            <source>architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>OS version</source>
            <translation>OS-Version</translation>
        </message>
        <message>
            <source>OS features</source>
            <translation>OS-Merkmale</translation>
        </message>
        <message>
            <source>content</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>no platform</source>
            <translation>keine Plattform</translation>
        </message>
        <message>
            <source>no OS version</source>
            <translation>keine OS-Version</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>same content</source>
            <translation>gleicher Inhalt</translation>
        </message>
        <message>
            <source>This is larger than %1, so it is no draft of Waybill.</source>
            <translation>Dies ist größer als %1, also kein Entwurf von Waybill.</translation>
        </message>
        <message>
            <source>a media type must be here.</source>
            <translation>hier muss ein Medientyp stehen.</translation>
        </message>
        <message>
            <source>this names another digest than the entry.</source>
            <translation>dies nennt einen anderen Digest als der Eintrag.</translation>
        </message>
        <message>
            <source>this is neither "docker" nor "oci".</source>
            <translation>dies ist weder „docker“ noch „oci“.</translation>
        </message>
        <message>
            <source>this is no draft of Waybill.</source>
            <translation>dies ist kein Entwurf von Waybill.</translation>
        </message>
        <message>
            <source>this draft was written by a newer Waybill.</source>
            <translation>dieser Entwurf ist von einem neueren Waybill.</translation>
        </message>
        <message>
            <source>there is no such version.</source>
            <translation>diese Version gibt es nicht.</translation>
        </message>
        <message>
            <source>The folder for drafts cannot be used.</source>
            <translation>Der Ordner für Entwürfe ist nicht zu benutzen.</translation>
        </message>
        <message>
            <source>This draft is open in another Waybill, or its folder cannot be written.</source>
            <translation>Dieser Entwurf ist in einem anderen Waybill offen, oder sein Ordner ist nicht zu beschreiben.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>this is missing.</source>
            <translation>das fehlt.</translation>
        </message>
        <message>
            <source>an object must be here.</source>
            <translation>hier muss ein Objekt stehen.</translation>
        </message>
        <message>
            <source>an array must be here.</source>
            <translation>hier muss eine Liste stehen.</translation>
        </message>
        <message>
            <source>text must be here.</source>
            <translation>hier muss ein Text stehen.</translation>
        </message>
        <message>
            <source>a whole number must be here, 0 or more.</source>
            <translation>hier muss eine ganze Zahl stehen, 0 oder mehr.</translation>
        </message>
        <message>
            <source>a time such as 2026-03-01T12:00:00Z must be here.</source>
            <translation>hier muss eine Zeit wie 2026-03-01T12:00:00Z stehen.</translation>
        </message>
        <message>
            <source>Clear OS</source>
            <translation>OS leeren</translation>
        </message>
        <message>
            <source>Clear architecture</source>
            <translation>Architektur leeren</translation>
        </message>
        <message>
            <source>Clear variant</source>
            <translation>Variante leeren</translation>
        </message>
        <message>
            <source>Clear OS version</source>
            <translation>OS-Version leeren</translation>
        </message>
        <message>
            <source>Clear OS features</source>
            <translation>OS-Merkmale leeren</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>%1 verwenden</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Use an OCI index</source>
            <translation>Einen OCI-Index verwenden</translation>
        </message>
        <message>
            <source>The list has no target yet.</source>
            <translation>Die Liste hat noch kein Ziel.</translation>
        </message>
        <message>
            <source>A target is a tag, without a digest.</source>
            <translation>Ein Ziel ist ein Tag, ohne Digest.</translation>
        </message>
        <message>
            <source>All targets of a list are tags of one repository, here %1.</source>
            <translation>Alle Ziele einer Liste sind Tags eines Repositories, hier %1.</translation>
        </message>
        <message>
            <source>The list has %1, more than the %2 that registries take.</source>
            <translation>Die Liste hat %1, mehr als die %2, die Registries nehmen.</translation>
        </message>
        <message>
            <source>%1 is on another registry than %2. Copying between registries comes later: push it to %3 first, or choose a target on %4.</source>
            <translation>%1 ist auf einer anderen Registry als %2. Kopieren zwischen Registries kommt später: zuerst nach %3 pushen, oder ein Ziel auf %4 wählen.</translation>
        </message>
        <message>
            <source>The list has no entries yet.</source>
            <translation>Die Liste hat noch keine Einträge.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nichts</translation>
        </message>
        <message>
            <source>after their blobs</source>
            <translation>nach ihren Blobs</translation>
        </message>
        <message>
            <source>%1 keeps what it holds until then</source>
            <translation>%1 behält bis dahin, was es enthält</translation>
        </message>
        <message>
            <source>%1 holds digest %2</source>
            <translation>%1 enthält Digest %2</translation>
        </message>
        <message>
            <source>%1 does not exist yet</source>
            <translation>%1 gibt es noch nicht</translation>
        </message>
        <message>
            <source>same repository: nothing to upload</source>
            <translation>gleiches Repository: nichts hochzuladen</translation>
        </message>
        <message>
            <source>all of them are there</source>
            <translation>alle sind da</translation>
        </message>
        <message>
            <source>%1 of %2 done</source>
            <translation>%1 von %2 fertig</translation>
        </message>
        <message numerus="yes">
            <source>%n taken over</source>
            <translation>
                <numerusform>%n übernommen</numerusform>
                <numerusform>%n übernommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n copied</source>
            <translation>
                <numerusform>%n kopiert</numerusform>
                <numerusform>%n kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n schon da</numerusform>
                <numerusform>%n schon da</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n left with their vendor</source>
            <translation>
                <numerusform>%n beim Hersteller gelassen</numerusform>
                <numerusform>%n beim Hersteller gelassen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 written</source>
            <translation>%1 von %2 geschrieben</translation>
        </message>
        <message numerus="yes">
            <source>%n written</source>
            <translation>
                <numerusform>%n geschrieben</numerusform>
                <numerusform>%n geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 was changed by somebody else meanwhile: it held %2 and now holds %3.</source>
            <translation>%1 wurde inzwischen von jemand anderem geändert: es enthielt %2 und enthält jetzt %3.</translation>
        </message>
        <message>
            <source>The tag was not changed.</source>
            <translation>Das Tag wurde nicht geändert.</translation>
        </message>
        <message>
            <source>No tag was changed.</source>
            <translation>Kein Tag wurde geändert.</translation>
        </message>
        <message>
            <source>The others were not changed.</source>
            <translation>Die anderen wurden nicht geändert.</translation>
        </message>
        <message>
            <source>The new list is there under: %1.</source>
            <translation>Die neue Liste ist da unter: %1.</translation>
        </message>
        <message>
            <source>%1 now holds digest %2</source>
            <translation>%1 enthält jetzt Digest %2</translation>
        </message>
        <message>
            <source>%1 held this list already</source>
            <translation>%1 enthielt diese Liste schon</translation>
        </message>
        <message>
            <source>%1 holds %2 now, which is not the new list.</source>
            <translation>%1 enthält jetzt %2, und das ist nicht die neue Liste.</translation>
        </message>
        <message>
            <source>Whether %1 was changed could not be found out.</source>
            <translation>Ob %1 geändert wurde, war nicht herauszufinden.</translation>
        </message>
        <message>
            <source>%1 does not hold these entries any more: %2.</source>
            <translation>%1 hat diese Einträge nicht mehr: %2.</translation>
        </message>
        <message>
            <source>The list was written, but could not be read back.</source>
            <translation>Die Liste wurde geschrieben, war aber nicht zurückzulesen.</translation>
        </message>
        <message>
            <source>The list was written, but %1 holds something else now: %2 instead of %3.</source>
            <translation>Die Liste wurde geschrieben, aber %1 enthält jetzt etwas anderes: %2 statt %3.</translation>
        </message>
        <message>
            <source>equal, byte for byte</source>
            <translation>gleich, Byte für Byte</translation>
        </message>
        <message>
            <source>A Docker manifest list has no annotations</source>
            <translation>Eine Docker-Manifest-Liste hat keine Annotationen</translation>
        </message>
        <message>
            <source>Those of the list and its entries are left out.</source>
            <translation>Die der Liste und ihrer Einträge werden weggelassen.</translation>
        </message>
        <message>
            <source>Leave the annotations out</source>
            <translation>Annotationen weglassen</translation>
        </message>
        <message>
            <source>%1 says %2, clients look for %3</source>
            <translation>%1 sagt %2, Clients suchen %3</translation>
        </message>
        <message>
            <source>Many clients compare the word as it is written.</source>
            <translation>Viele Clients vergleichen das Wort, wie es dasteht.</translation>
        </message>
        <message>
            <source>%1 describes an image that is not in the list</source>
            <translation>%1 beschreibt ein Image, das nicht in der Liste ist</translation>
        </message>
        <message>
            <source>It is an attestation for %1.</source>
            <translation>Es ist eine Bescheinigung für %1.</translation>
        </message>
        <message>
            <source>A Docker manifest list cannot hold attestations</source>
            <translation>Eine Docker-Manifest-Liste kann keine Bescheinigungen enthalten</translation>
        </message>
        <message>
            <source>Only an OCI index can say which image an attestation is about. As it is, those of this list are left out.</source>
            <translation>Nur ein OCI-Index kann sagen, zu welchem Image eine Bescheinigung gehört. So, wie es ist, werden die dieser Liste weggelassen.</translation>
        </message>
        <message>
            <source>Leave the attestations out</source>
            <translation>Bescheinigungen weglassen</translation>
        </message>
        <message>
            <source>%1 has an OS that cannot be right</source>
            <translation>%1 hat ein OS, das nicht stimmen kann</translation>
        </message>
        <message>
            <source>%1 has an architecture that cannot be right</source>
            <translation>%1 hat eine Architektur, die nicht stimmen kann</translation>
        </message>
        <message>
            <source>%1 has a variant that cannot be right</source>
            <translation>%1 hat eine Variante, die nicht stimmen kann</translation>
        </message>
        <message>
            <source>%1 has an OS version that cannot be right</source>
            <translation>%1 hat eine OS-Version, die nicht stimmen kann</translation>
        </message>
        <message>
            <source>%1 has OS features that cannot be right</source>
            <translation>%1 hat OS-Merkmale, die nicht stimmen können</translation>
        </message>
        <message>
            <source>%1 %2 names its default variant, %3</source>
            <translation>%1 %2 nennt seine übliche Variante, %3</translation>
        </message>
        <message>
            <source>Harmless. Most lists leave it out.</source>
            <translation>Harmlos. Die meisten Listen lassen sie weg.</translation>
        </message>
        <message>
            <source>%1 is for the same platform as %2</source>
            <translation>%1 ist für dieselbe Plattform wie %2</translation>
        </message>
        <message>
            <source>It is the same image, too. One entry is enough.</source>
            <translation>Es ist auch dasselbe Image. Ein Eintrag genügt.</translation>
        </message>
        <message>
            <source>Clients take the first that fits, so %1 is never reached.</source>
            <translation>Clients nehmen den ersten, der passt; %1 kommt nie an die Reihe.</translation>
        </message>
        <message>
            <source>%1 is for Linux and names an OS version, %2</source>
            <translation>%1 ist für Linux und nennt eine OS-Version, %2</translation>
        </message>
        <message>
            <source>Clients choose by it on Windows only. Most lists leave it out.</source>
            <translation>Clients wählen nur unter Windows danach. Die meisten Listen lassen sie weg.</translation>
        </message>
        <message>
            <source>%1 has no architecture</source>
            <translation>%1 hat keine Architektur</translation>
        </message>
        <message>
            <source>%1 has no platform</source>
            <translation>%1 hat keine Plattform</translation>
        </message>
        <message>
            <source>%1 has no OS</source>
            <translation>%1 hat kein OS</translation>
        </message>
        <message>
            <source>A Docker manifest list names OS and architecture of every entry.</source>
            <translation>Eine Docker-Manifest-Liste nennt OS und Architektur jedes Eintrags.</translation>
        </message>
        <message>
            <source>Some clients take such an entry on any host, others never.</source>
            <translation>Manche Clients nehmen einen solchen Eintrag auf jedem Host, andere nie.</translation>
        </message>
        <message>
            <source>A Docker manifest list names images of other formats</source>
            <translation>Eine Docker-Manifest-Liste nennt Images anderer Formate</translation>
        </message>
        <message>
            <source>Some registries refuse it. Not Docker images: %1.</source>
            <translation>Manche Registries lehnen das ab. Keine Docker-Images: %1.</translation>
        </message>
        <message>
            <source>The list is too large: %1</source>
            <translation>Die Liste ist zu groß: %1</translation>
        </message>
        <message>
            <source>Registries take manifests of up to %1.</source>
            <translation>Registries nehmen Manifeste bis %1.</translation>
        </message>
        <message>
            <source>No client is known to look for it. Is it a slip of the pen?</source>
            <translation>Kein Client ist bekannt, der danach sucht. Ein Schreibfehler?</translation>
        </message>
        <message>
            <source>%1 is for an unknown OS, %2</source>
            <translation>%1 ist für ein unbekanntes OS, %2</translation>
        </message>
        <message>
            <source>%1 is for an unknown architecture, %2</source>
            <translation>%1 ist für eine unbekannte Architektur, %2</translation>
        </message>
        <message>
            <source>%1 says %2, its source says %3</source>
            <translation>%1 sagt %2, die Quelle sagt %3</translation>
        </message>
        <message>
            <source>A host of the build named here may take an image that was made for another one.</source>
            <translation>Ein Host mit dem hier genannten Build nimmt vielleicht ein Image, das für einen anderen gemacht ist.</translation>
        </message>
        <message>
            <source>Keep %1</source>
            <translation>%1 behalten</translation>
        </message>
        <message>
            <source>build %1 (%2)</source>
            <translation>Build %1 (%2)</translation>
        </message>
        <message>
            <source>build %1</source>
            <translation>Build %1</translation>
        </message>
        <message>
            <source>%1 and %2 are both for %3</source>
            <translation>%1 und %2 sind beide für %3</translation>
        </message>
        <message>
            <source>Hosts do not tell them apart. Some clients take the first in the list, others the version that sorts last as text.</source>
            <translation>Hosts unterscheiden sie nicht. Manche Clients nehmen den ersten der Liste, andere die Version, die als Text zuletzt kommt.</translation>
        </message>
        <message>
            <source>%1 has no OS version</source>
            <translation>%1 hat keine OS-Version</translation>
        </message>
        <message>
            <source>Any Windows host could take it, whatever its build.</source>
            <translation>Jeder Windows-Host könnte ihn nehmen, gleich welchen Builds.</translation>
        </message>
        <message>
            <source>%1 could not be written. What was there before is unchanged.</source>
            <translation>%1 war nicht zu schreiben. Was vorher da war, ist unverändert.</translation>
        </message>
        <message>
            <source>%1 could not be opened.</source>
            <translation>%1 war nicht zu öffnen.</translation>
        </message>
        <message>
            <source>%1 could not be read.</source>
            <translation>%1 war nicht zu lesen.</translation>
        </message>
        <message>
            <source>%1 is larger than %2.</source>
            <translation>%1 ist größer als %2.</translation>
        </message>
        <message>
            <source>The registry does not hold %1 any more, which %2 named before.</source>
            <translation>Die Registry hält %1 nicht mehr vor, das %2 vorher benannte.</translation>
        </message>
        <message>
            <source>Put back already: %1.</source>
            <translation>Schon wiederhergestellt: %1.</translation>
        </message>
        <message>
            <source>Nothing was written, because the list would name what is not there.</source>
            <translation>Nichts wurde geschrieben, denn die Liste würde nennen, was es nicht gibt.</translation>
        </message>
        <message>
            <source>Waybill left the tag as it is.</source>
            <translation>Waybill hat den Tag gelassen, wie er ist.</translation>
        </message>
        <message>
            <source>Waybill left all tags as they are.</source>
            <translation>Waybill hat alle Tags gelassen, wie sie sind.</translation>
        </message>
    </context>
    <context>
        <name>waybill::doctor</name>
        <message>
            <source>The image</source>
            <translation>Das Image</translation>
        </message>
        <message numerus="yes">
            <source>%n tag(s) looked at</source>
            <translation>
                <numerusform>%n Tag angesehen</numerusform>
                <numerusform>%n Tags angesehen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2 of %3 requests used</source>
            <extracomment>%1 is "5 tags looked at"</extracomment>
            <translation>%1, %2 von %3 Anfragen gebraucht</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>What to do, best first:</source>
            <translation>Was zu tun ist, das Beste zuerst:</translation>
        </message>
        <message>
            <source>Tags looked at: %1. Requests used: %2 of %3.</source>
            <translation>Angesehene Tags: %1. Gebrauchte Anfragen: %2 von %3.</translation>
        </message>
        <message>
            <source>Docker Engine</source>
            <translation>Docker Engine</translation>
        </message>
        <message>
            <source>Docker Engine, containerd image store</source>
            <translation>Docker Engine, containerd-Speicher</translation>
        </message>
        <message>
            <source>containerd</source>
            <translation>containerd</translation>
        </message>
        <message>
            <source>Kubernetes</source>
            <translation>Kubernetes</translation>
        </message>
        <message>
            <source>docker build (BuildKit)</source>
            <translation>docker build (BuildKit)</translation>
        </message>
        <message>
            <source>Podman, Buildah, Skopeo or CRI-O</source>
            <translation>Podman, Buildah, Skopeo oder CRI-O</translation>
        </message>
        <message>
            <source>crane</source>
            <translation>crane</translation>
        </message>
        <message>
            <source>regctl</source>
            <translation>regctl</translation>
        </message>
        <message>
            <source>oras</source>
            <translation>oras</translation>
        </message>
        <message>
            <source>Windows, starting the container</source>
            <translation>Windows beim Starten des Containers</translation>
        </message>
        <message>
            <source>Linux, starting the program</source>
            <translation>Linux beim Starten des Programms</translation>
        </message>
        <message>
            <source>The registry</source>
            <translation>Die Registry</translation>
        </message>
        <message>
            <source>No matching platform</source>
            <translation>Keine passende Plattform</translation>
        </message>
        <message>
            <source>An image for another platform</source>
            <translation>Ein Image für eine andere Plattform</translation>
        </message>
        <message>
            <source>Pulled, but for another platform</source>
            <translation>Geholt, aber für eine andere Plattform</translation>
        </message>
        <message>
            <source>Windows image newer than the host</source>
            <translation>Windows-Image neuer als der Host</translation>
        </message>
        <message>
            <source>A list where an image was wanted</source>
            <translation>Eine Liste, wo ein Image erwartet war</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>Not allowed, or not signed in</source>
            <translation>Nicht erlaubt oder nicht angemeldet</translation>
        </message>
        <message>
            <source>Too many requests</source>
            <translation>Zu viele Anfragen</translation>
        </message>
        <message>
            <source>No trusted encryption</source>
            <translation>Keine vertrauenswürdige Verschlüsselung</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netzwerk</translation>
        </message>
        <message>
            <source>A format that one side does not know</source>
            <translation>Ein Format, das eine Seite nicht kennt</translation>
        </message>
        <message>
            <source>this host</source>
            <translation>diesen Host</translation>
        </message>
        <message>
            <source>%1 is a single image for %2.</source>
            <translation>%1 ist ein einzelnes Image für %2.</translation>
        </message>
        <message>
            <source>%1 has one entry, %2.</source>
            <translation>%1 hat einen Eintrag, %2.</translation>
        </message>
        <message>
            <source>%1 has %2 entries: %3 and others.</source>
            <translation>%1 hat %2 Einträge: %3 und andere.</translation>
        </message>
        <message>
            <source>%1 has %2 entries: %3.</source>
            <translation>%1 hat %2 Einträge: %3.</translation>
        </message>
        <message>
            <source>%1 leaves out entries whose build is newer than the host's, %2. Nothing is left to pull.</source>
            <translation>%1 lässt Einträge weg, deren Build neuer ist als der des Hosts, %2. Nichts bleibt zu holen.</translation>
        </message>
        <message>
            <source>Docker on Windows</source>
            <translation>Docker unter Windows</translation>
        </message>
        <message>
            <source>None of them is for %1.</source>
            <translation>Keiner davon ist für %1.</translation>
        </message>
        <message>
            <source>%1 takes none of them for %2.</source>
            <translation>%1 nimmt für %2 keinen davon.</translation>
        </message>
        <message>
            <source>The list has no entry for %1</source>
            <translation>Die Liste hat keinen Eintrag für %1</translation>
        </message>
        <message>
            <source>%1 is a list of images for several platforms. None of its entries is one that %2 takes for %3.</source>
            <translation>%1 ist eine Liste von Images für mehrere Plattformen. Keinen ihrer Einträge nimmt %2 für %3.</translation>
        </message>
        <message>
            <source>There is an entry for this host today</source>
            <translation>Heute gibt es einen Eintrag für diesen Host</translation>
        </message>
        <message>
            <source>The image may have changed since, or the message comes from another host.</source>
            <translation>Das Image kann sich seither geändert haben, oder die Meldung kommt von einem anderen Host.</translation>
        </message>
        <message>
            <source>This host is older than every entry of the list</source>
            <translation>Dieser Host ist älter als jeder Eintrag der Liste</translation>
        </message>
        <message>
            <source>The image is not made for %1</source>
            <translation>Das Image ist nicht für %1 gemacht</translation>
        </message>
        <message>
            <source>The image's Windows build does not fit the host's</source>
            <translation>Der Windows-Build des Images passt nicht zu dem des Hosts</translation>
        </message>
        <message>
            <source>The image was pulled, but with process isolation it starts only on a host of a fitting Windows build.</source>
            <translation>Das Image wurde geholt, startet mit Prozess-Isolation aber nur auf einem Host mit passendem Windows-Build.</translation>
        </message>
        <message>
            <source>The program is for another processor</source>
            <translation>Das Programm ist für einen anderen Prozessor</translation>
        </message>
        <message>
            <source>The image was pulled, but the host's processor cannot run the program in it: it was built for another architecture, or for a newer processor.</source>
            <translation>Das Image wurde geholt, aber der Prozessor des Hosts kann das Programm darin nicht ausführen: es ist für eine andere Architektur gebaut oder für einen neueren Prozessor.</translation>
        </message>
        <message>
            <source>The image is for another platform</source>
            <translation>Das Image ist für eine andere Plattform</translation>
        </message>
        <message>
            <source>Not a list to choose from was pulled, but an image for one platform, and that is not the one of %1.</source>
            <translation>Geholt wurde keine Liste, aus der zu wählen wäre, sondern ein Image für eine Plattform, und das ist nicht die von %1.</translation>
        </message>
        <message>
            <source>The image is newer than this Windows</source>
            <translation>Das Image ist neuer als dieses Windows</translation>
        </message>
        <message>
            <source>Windows runs images of its own build and of older ones, never of newer ones; the host is %1.</source>
            <translation>Windows führt Images des eigenen Builds und älterer aus, nie neuerer; der Host ist %1.</translation>
        </message>
        <message>
            <source>The image could not be read from here: %1</source>
            <translation>Das Image war von hier aus nicht zu lesen: %1</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>%1 verwenden</translation>
        </message>
        <message>
            <source>Its entry, %1, is for this very build.</source>
            <translation>Sein Eintrag, %1, ist für genau diesen Build.</translation>
        </message>
        <message>
            <source>It is an image for %1, which runs there.</source>
            <translation>Es ist ein Image für %1, das dort läuft.</translation>
        </message>
        <message>
            <source>Its entry %1, %2, is taken there and starts.</source>
            <translation>Sein Eintrag %1, %2, wird dort genommen und startet.</translation>
        </message>
        <message>
            <source>Pull on %1</source>
            <translation>Auf %1 holen</translation>
        </message>
        <message>
            <source>Pull on %1 with Hyper-V isolation</source>
            <translation>Auf %1 mit Hyper-V-Isolation holen</translation>
        </message>
        <message>
            <source>Process isolation would fail there: build %1 is not %2.</source>
            <translation>Prozess-Isolation würde dort scheitern: Build %1 ist nicht %2.</translation>
        </message>
        <message>
            <source>Start it with Hyper-V isolation</source>
            <translation>Mit Hyper-V-Isolation starten</translation>
        </message>
        <message>
            <source>Runs images of older builds in a small virtual machine; the host needs the Hyper-V role. An image newer than the host does not run in it either.</source>
            <translation>Führt Images älterer Builds in einer kleinen virtuellen Maschine aus; der Host braucht die Rolle Hyper-V. Ein Image, das neuer ist als der Host, läuft auch darin nicht.</translation>
        </message>
        <message>
            <source>Switch Docker Desktop to Linux containers</source>
            <translation>Docker Desktop auf Linux-Container umstellen</translation>
        </message>
        <message>
            <source>The image has entries for Linux only, and Docker is set to Windows containers.</source>
            <translation>Das Image hat nur Einträge für Linux, und Docker steht auf Windows-Containern.</translation>
        </message>
        <message>
            <source>If the image is one for Linux: Docker is set to Windows containers.</source>
            <translation>Wenn das Image eines für Linux ist: Docker steht auf Windows-Containern.</translation>
        </message>
        <message>
            <source>Run the image for %1 with emulation</source>
            <translation>Das Image für %1 mit Emulation ausführen</translation>
        </message>
        <message>
            <source>Slower, and only where the host has an emulator installed (QEMU and binfmt; Docker Desktop has it).</source>
            <translation>Langsamer, und nur wo der Host einen Emulator installiert hat (QEMU und binfmt; Docker Desktop hat ihn).</translation>
        </message>
        <message>
            <source>Publish a list with an entry for this host</source>
            <translation>Eine Liste mit einem Eintrag für diesen Host veröffentlichen</translation>
        </message>
        <message>
            <source>Publish a list with an entry for %1</source>
            <translation>Eine Liste mit einem Eintrag für %1 veröffentlichen</translation>
        </message>
        <message>
            <source>Starts a new list from this one.</source>
            <translation>Beginnt eine neue Liste mit dieser.</translation>
        </message>
        <message>
            <source>Build the image for that platform too, and put both into one list.</source>
            <translation>Das Image auch für diese Plattform bauen und beide in eine Liste setzen.</translation>
        </message>
        <message>
            <source>the registry</source>
            <translation>die Registry</translation>
        </message>
        <message>
            <source>Give the pod a pull secret</source>
            <translation>Dem Pod ein Pull-Secret geben</translation>
        </message>
        <message>
            <source>The node signs in with the secret that the pod or its service account names under imagePullSecrets.</source>
            <translation>Der Knoten meldet sich mit dem Secret an, das der Pod oder sein Service-Account unter imagePullSecrets nennt.</translation>
        </message>
        <message>
            <source>Sign in to %1</source>
            <translation>An %1 anmelden</translation>
        </message>
        <message>
            <source>As somebody who may pull from this repository.</source>
            <translation>Als jemand, der aus diesem Repository holen darf.</translation>
        </message>
        <message>
            <source>The registry does not let this client in</source>
            <translation>Die Registry lässt diesen Client nicht ein</translation>
        </message>
        <message>
            <source>From %1 the answer is the same for a repository that does not exist and for a private one: the client is not signed in, its sign-in ran out, or it may not pull there. This has nothing to do with platforms.</source>
            <translation>Von %1 kommt dieselbe Antwort für ein Repository, das es nicht gibt, und für ein privates: der Client ist nicht angemeldet, seine Anmeldung ist abgelaufen, oder er darf dort nicht holen. Mit Plattformen hat das nichts zu tun.</translation>
        </message>
        <message>
            <source>Waybill could read the image: it exists.</source>
            <translation>Waybill konnte das Image lesen: es gibt es.</translation>
        </message>
        <message>
            <source>Check the name</source>
            <translation>Den Namen prüfen</translation>
        </message>
        <message>
            <source>A misspelt repository looks the same as a private one.</source>
            <translation>Ein falsch geschriebenes Repository sieht aus wie ein privates.</translation>
        </message>
        <message>
            <source>Too many requests: the registry makes the client wait</source>
            <translation>Zu viele Anfragen: die Registry lässt den Client warten</translation>
        </message>
        <message>
            <source>Pulls from %1 are counted, for each account or each network address. This says nothing about platforms or whether the image exists.</source>
            <translation>Pulls von %1 werden gezählt, je Konto oder je Netzadresse. Über Plattformen oder darüber, ob es das Image gibt, sagt das nichts.</translation>
        </message>
        <message>
            <source>Signed-in accounts have a limit of their own, usually a higher one.</source>
            <translation>Angemeldete Konten haben ein eigenes Limit, meist ein höheres.</translation>
        </message>
        <message>
            <source>Wait, then pull again</source>
            <translation>Warten, dann noch einmal holen</translation>
        </message>
        <message>
            <source>Docker Hub counts over six hours; others over minutes.</source>
            <translation>Docker Hub zählt über sechs Stunden, andere über Minuten.</translation>
        </message>
        <message>
            <source>Pull through a mirror or a cache of your own</source>
            <translation>Über einen Spiegel oder eigenen Zwischenspeicher holen</translation>
        </message>
        <message>
            <source>Many hosts behind one address share one limit.</source>
            <translation>Viele Hosts hinter einer Adresse teilen sich ein Limit.</translation>
        </message>
        <message>
            <source>No trusted, encrypted connection to the registry</source>
            <translation>Keine vertrauenswürdige, verschlüsselte Verbindung zur Registry</translation>
        </message>
        <message>
            <source>The client could not agree on encryption with %1: its certificate is not trusted, has run out or is for another name, or no encryption is spoken there.</source>
            <translation>Der Client konnte sich mit %1 nicht auf Verschlüsselung einigen: dem Zertifikat wird nicht vertraut, es ist abgelaufen oder für einen anderen Namen, oder dort wird keine Verschlüsselung gesprochen.</translation>
        </message>
        <message>
            <source>Waybill could read the image from this computer.</source>
            <translation>Waybill konnte das Image von diesem Rechner aus lesen.</translation>
        </message>
        <message>
            <source>Let the client trust the registry's certificate authority</source>
            <translation>Den Client der Zertifizierungsstelle der Registry vertrauen lassen</translation>
        </message>
        <message>
            <source>Docker and Podman look for it in a folder of the registry's name, containerd in its hosts.toml.</source>
            <translation>Docker und Podman suchen sie in einem Ordner mit dem Namen der Registry, containerd in seiner hosts.toml.</translation>
        </message>
        <message>
            <source>Only on a trusted network: allow plain HTTP for this registry</source>
            <translation>Nur in einem vertrauenswürdigen Netz: unverschlüsseltes HTTP für diese Registry erlauben</translation>
        </message>
        <message>
            <source>Where the message says that the server gave an HTTP response.</source>
            <translation>Wo die Meldung sagt, dass der Server eine HTTP-Antwort gab.</translation>
        </message>
        <message>
            <source>Check clock and proxy</source>
            <translation>Uhr und Proxy prüfen</translation>
        </message>
        <message>
            <source>A wrong clock makes a good certificate look run out; a proxy may show its own.</source>
            <translation>Mit einer falschen Uhr sieht ein gutes Zertifikat abgelaufen aus; ein Proxy zeigt vielleicht sein eigenes.</translation>
        </message>
        <message>
            <source>The registry was not reached</source>
            <translation>Die Registry wurde nicht erreicht</translation>
        </message>
        <message>
            <source>No answer came from %1, so nothing is known about the image.</source>
            <translation>Von %1 kam keine Antwort, also ist über das Image nichts bekannt.</translation>
        </message>
        <message>
            <source>From this computer it can be reached, and the image exists.</source>
            <translation>Von diesem Rechner aus ist sie zu erreichen, und das Image gibt es.</translation>
        </message>
        <message>
            <source>From this computer: %1</source>
            <translation>Von diesem Rechner aus: %1</translation>
        </message>
        <message>
            <source>Check name, port, proxy and firewall of the host that pulls</source>
            <translation>Name, Port, Proxy und Firewall des Hosts prüfen, der holt</translation>
        </message>
        <message>
            <source>The engine has proxy settings of its own; it does not use those of the terminal.</source>
            <translation>Die Engine hat eigene Proxy-Einstellungen; die des Terminals benutzt sie nicht.</translation>
        </message>
        <message>
            <source>Try again in a while</source>
            <translation>Nach einer Weile noch einmal versuchen</translation>
        </message>
        <message>
            <source>A registry or a name server may be down for a moment.</source>
            <translation>Eine Registry oder ein Nameserver kann für einen Augenblick ausfallen.</translation>
        </message>
        <message>
            <source>There is no such image</source>
            <translation>Ein solches Image gibt es nicht</translation>
        </message>
        <message>
            <source>The registry knows no %1.</source>
            <translation>Die Registry kennt kein %1.</translation>
        </message>
        <message>
            <source>image of that name</source>
            <translation>Image dieses Namens</translation>
        </message>
        <message>
            <source>The image is there today</source>
            <translation>Heute gibt es das Image</translation>
        </message>
        <message>
            <source>Waybill could read it: it was pushed since, or the client asks another registry (a mirror).</source>
            <translation>Waybill konnte es lesen: es wurde seither gepusht, oder der Client fragt eine andere Registry (einen Spiegel).</translation>
        </message>
        <message>
            <source>This tag exists and is like the one that was asked for.</source>
            <translation>Dieses Tag gibt es, und es ähnelt dem gefragten.</translation>
        </message>
        <message>
            <source>Check name and tag</source>
            <translation>Name und Tag prüfen</translation>
        </message>
        <message>
            <source>Without a tag clients ask for "latest", which need not exist.</source>
            <translation>Ohne Tag fragen Clients nach „latest“, das es nicht geben muss.</translation>
        </message>
        <message>
            <source>A list was given where an image is wanted</source>
            <translation>Eine Liste, wo ein Image erwartet war</translation>
        </message>
        <message>
            <source>%1 is a list of images for several platforms. The command takes single images only.</source>
            <translation>%1 ist eine Liste von Images für mehrere Plattformen. Der Befehl nimmt nur einzelne Images.</translation>
        </message>
        <message>
            <source>Make a new list from it in Waybill</source>
            <translation>In Waybill eine neue Liste daraus machen</translation>
        </message>
        <message>
            <source>Takes the list's entries as they are, by digest.</source>
            <translation>Nimmt die Einträge der Liste, wie sie sind, am Digest.</translation>
        </message>
        <message>
            <source>Use a command that takes lists</source>
            <translation>Einen Befehl verwenden, der Listen nimmt</translation>
        </message>
        <message>
            <source>It copies the entries of each list that is named.</source>
            <translation>Er kopiert die Einträge jeder Liste, die genannt wird.</translation>
        </message>
        <message>
            <source>The client does not know this format</source>
            <translation>Der Client kennt dieses Format nicht</translation>
        </message>
        <message>
            <source>%1 is stored in a format that the client or the registry does not take: it may be something else than an image, such as a chart, or newer or older than the program knows.</source>
            <translation>%1 liegt in einem Format vor, das der Client oder die Registry nicht nimmt: es ist vielleicht etwas anderes als ein Image, etwa ein Chart, oder neuer oder älter, als das Programm kennt.</translation>
        </message>
        <message>
            <source>It is a "%1".</source>
            <translation>Es ist ein „%1“.</translation>
        </message>
        <message>
            <source>Update the client, or the registry</source>
            <translation>Den Client oder die Registry aktualisieren</translation>
        </message>
        <message>
            <source>OCI images and lists need Docker 17.12 or newer; today's programs no longer take schema 1.</source>
            <translation>OCI-Images und -Listen brauchen Docker 17.12 oder neuer; heutige Programme nehmen Schema 1 nicht mehr.</translation>
        </message>
        <message>
            <source>If it is no image, take the program that is made for it</source>
            <translation>Wenn es kein Image ist, das Programm nehmen, das dafür gemacht ist</translation>
        </message>
        <message>
            <source>Charts are pulled with helm, other artifacts with oras.</source>
            <translation>Charts holt man mit helm, andere Artefakte mit oras.</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <extracomment>%1 is a program, %2 its versions: "Docker Engine, 18.09.6 to 27"</extracomment>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>None of its entries names a platform.</source>
            <translation>Keiner ihrer Einträge nennt eine Plattform.</translation>
        </message>
        <message>
            <source>This host is older than the list's entries for Windows</source>
            <translation>Dieser Host ist älter als die Windows-Einträge der Liste</translation>
        </message>
    </context>
    <context>
        <name>waybill::exports</name>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>OS version</source>
            <translation>OS-Version</translation>
        </message>
        <message>
            <source>client not known</source>
            <translation>Client nicht bekannt</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>A text with a NUL character cannot be written as CSV.</source>
            <translation>Ein Text mit einem NUL-Zeichen lässt sich nicht als CSV schreiben.</translation>
        </message>
    </context>
    <context>
        <name>waybill::gui</name>
        <message>
            <source>waybill: %1; see waybill --help</source>
            <translation>waybill: %1; siehe waybill --help</translation>
        </message>
        <message>
            <source>Looks into multi-platform container images and publishes them.</source>
            <translation>Sieht in Container-Images für mehrere Plattformen hinein und veröffentlicht sie.</translation>
        </message>
        <message>
            <source>Prints this help.</source>
            <translation>Gibt diese Hilfe aus.</translation>
        </message>
        <message>
            <source>Prints the version.</source>
            <translation>Gibt die Version aus.</translation>
        </message>
        <message>
            <source>Shows this registry in the dock.</source>
            <translation>Zeigt diese Registry in der Leiste.</translation>
        </message>
        <message>
            <source>Walks through the main job on the registry of --registry, with a picture of each step in this folder.</source>
            <translation>Geht die Hauptaufgabe auf der Registry von --registry durch, mit einem Bild von jedem Schritt in diesem Ordner.</translation>
        </message>
        <message>
            <source>Language of the window: en or de.</source>
            <translation>Sprache des Fensters: en oder de.</translation>
        </message>
        <message>
            <source>Colours: system, light or dark.</source>
            <translation>Farben: system, light oder dark.</translation>
        </message>
        <message>
            <source>References of images, and saved lists (*.waybill).</source>
            <translation>Referenzen von Images und gespeicherte Listen (*.waybill).</translation>
        </message>
        <message>
            <source>there is no color scheme "%1"</source>
            <translation>es gibt kein Farbschema „%1“</translation>
        </message>
        <message>
            <source>--tour needs --registry</source>
            <translation>--tour braucht --registry</translation>
        </message>
    </context>
    <context>
        <name>waybill::hosts</name>
        <message>
            <source>What answers at this socket is neither Docker nor Podman.</source>
            <translation>Was an diesem Socket antwortet, ist weder Docker noch Podman.</translation>
        </message>
        <message>
            <source>Podman %1.</source>
            <translation>Podman %1.</translation>
        </message>
        <message>
            <source>Docker %1 on Windows</source>
            <translation>Docker %1 unter Windows</translation>
        </message>
        <message>
            <source>Docker %1</source>
            <translation>Docker %1</translation>
        </message>
        <message>
            <source>%1: how this version chooses is not known here.</source>
            <translation>%1: wie diese Version wählt, ist hier nicht bekannt.</translation>
        </message>
        <message>
            <source>%1 with the containerd image store (%2).</source>
            <translation>%1 mit dem containerd-Speicher (%2).</translation>
        </message>
        <message>
            <source>%1 with the classic image store (%2).</source>
            <translation>%1 mit dem klassischen Speicher (%2).</translation>
        </message>
        <message>
            <source>No engine answers at %1.</source>
            <translation>An %1 antwortet keine Engine.</translation>
        </message>
        <message>
            <source>The engine at %1 does not answer.</source>
            <translation>Die Engine an %1 antwortet nicht.</translation>
        </message>
        <message>
            <source>kubectl could not list the nodes.</source>
            <translation>kubectl konnte die Knoten nicht auflisten.</translation>
        </message>
        <message>
            <source>There is no kubectl on this computer.</source>
            <translation>Auf diesem Rechner gibt es kein kubectl.</translation>
        </message>
        <message>
            <source>kubectl did not answer.</source>
            <translation>kubectl hat nicht geantwortet.</translation>
        </message>
        <message>
            <source>kubectl said too much.</source>
            <translation>kubectl hat zu viel gesagt.</translation>
        </message>
        <message>
            <source>This is not the output of "kubectl get nodes -o json": %1.</source>
            <translation>Dies ist nicht die Ausgabe von „kubectl get nodes -o json“: %1.</translation>
        </message>
        <message>
            <source>There are no nodes in this; expected is the output of "kubectl get nodes -o json".</source>
            <translation>Hier sind keine Knoten; erwartet wird die Ausgabe von „kubectl get nodes -o json“.</translation>
        </message>
    </context>
    <context>
        <name>waybill::match</name>
        <message numerus="yes">
            <source>The client of this host is not known; none of the %n that could be used here takes this entry.</source>
            <translation>
                <numerusform>Der Client dieses Hosts ist nicht bekannt; der %n, der hier in Frage kommt, nimmt diesen Eintrag nicht.</numerusform>
                <numerusform>Der Client dieses Hosts ist nicht bekannt; keiner der %n, die hier in Frage kommen, nimmt diesen Eintrag.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The client of this host is not known; %1 of the %n that could be used here take this entry.</source>
            <translation>
                <numerusform>Der Client dieses Hosts ist nicht bekannt; %1 von %n, der hier in Frage kommt, nimmt diesen Eintrag.</numerusform>
                <numerusform>Der Client dieses Hosts ist nicht bekannt; %1 von %n, die hier in Frage kommen, nehmen diesen Eintrag.</numerusform>
            </translation>
        </message>
        <message>
            <source>Hyper-V isolation can start it.</source>
            <translation>Hyper-V-Isolation kann es starten.</translation>
        </message>
        <message numerus="yes">
            <source>A DaemonSet runs on %1 of %n node(s).</source>
            <translation>
                <numerusform>Ein DaemonSet läuft auf %1 von %n Knoten.</numerusform>
                <numerusform>Ein DaemonSet läuft auf %1 von %n Knoten.</numerusform>
            </translation>
        </message>
        <message>
            <source>chosen, cannot start</source>
            <translation>gewählt, startet nicht</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>vielleicht</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läuft</translation>
        </message>
        <message>
            <source>Fails</source>
            <translation>Scheitert</translation>
        </message>
        <message>
            <source>Cannot tell</source>
            <translation>Nicht zu sagen</translation>
        </message>
        <message>
            <source>Does not run: no client that could be used on %1 takes an entry.</source>
            <translation>Läuft nicht: kein Client, der auf %1 in Frage kommt, nimmt einen Eintrag.</translation>
        </message>
        <message>
            <source>Cannot tell: the client of %1 is not known.</source>
            <translation>Nicht zu sagen: der Client von %1 ist nicht bekannt.</translation>
        </message>
        <message>
            <source>"%1" is neither the name of a host nor of the form os/arch[/variant][:os.version].</source>
            <translation>„%1“ ist weder der Name eines Hosts noch von der Form os/arch[/variant][:os.version].</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Build %1 equals the host's.</source>
            <translation>Build %1 ist der des Hosts.</translation>
        </message>
        <message>
            <source>The only entry that this client accepts here.</source>
            <translation>Der einzige Eintrag, den dieser Client hier nimmt.</translation>
        </message>
        <message numerus="yes">
            <source>Its OS version is the highest of %n, compared as text.</source>
            <translation>
                <numerusform>Seine OS-Version ist die höchste von %n, als Text verglichen.</numerusform>
                <numerusform>Seine OS-Version ist die höchste von %n, als Text verglichen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Its OS version is the highest of %n.</source>
            <translation>
                <numerusform>Seine OS-Version ist die höchste von %n.</numerusform>
                <numerusform>Seine OS-Version ist die höchste von %n.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fits this host best of %n.</source>
            <translation>
                <numerusform>Passt am besten von %n zu diesem Host.</numerusform>
                <numerusform>Passt am besten von %n zu diesem Host.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>First listed of %n that this client accepts here.</source>
            <translation>
                <numerusform>Der erste von %n, die dieser Client hier nimmt.</numerusform>
                <numerusform>Der erste von %n, die dieser Client hier nimmt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Loses to %1, which fits the host more closely.</source>
            <translation>Unterliegt %1, der genauer zum Host passt.</translation>
        </message>
        <message>
            <source>Loses to %1, which is for the host's very build.</source>
            <translation>Unterliegt %1, der für genau den Build des Hosts ist.</translation>
        </message>
        <message>
            <source>Loses to %1, whose OS version is higher when compared as text.</source>
            <translation>Unterliegt %1, dessen OS-Version als Text verglichen höher ist.</translation>
        </message>
        <message>
            <source>Loses to %1, whose OS version is higher.</source>
            <translation>Unterliegt %1, dessen OS-Version höher ist.</translation>
        </message>
        <message>
            <source>Loses to %1, whose OS version ends in a higher number.</source>
            <translation>Unterliegt %1, dessen OS-Version mit einer höheren Zahl endet.</translation>
        </message>
        <message>
            <source>Loses to %1, which names more OS features.</source>
            <translation>Unterliegt %1, der mehr OS-Merkmale nennt.</translation>
        </message>
        <message>
            <source>Loses to %1, which is compressed with zstd.</source>
            <translation>Unterliegt %1, der mit zstd komprimiert ist.</translation>
        </message>
        <message>
            <source>Loses to %1: entries without a platform come last.</source>
            <translation>Unterliegt %1: Einträge ohne Plattform kommen zuletzt.</translation>
        </message>
        <message>
            <source>Loses to %1, whose OS version is the same as asked for.</source>
            <translation>Unterliegt %1, dessen OS-Version die gefragte ist.</translation>
        </message>
        <message>
            <source>Loses to %1, which is for the host's own OS.</source>
            <translation>Unterliegt %1, der für das OS des Hosts ist.</translation>
        </message>
        <message>
            <source>Loses to %1, which is for the OS that is asked for.</source>
            <translation>Unterliegt %1, der für das gefragte OS ist.</translation>
        </message>
        <message>
            <source>Loses to %1, which is listed before it.</source>
            <translation>Unterliegt %1, der vor ihm steht.</translation>
        </message>
        <message>
            <source>Architecture is %1; the host has %2.</source>
            <translation>Die Architektur ist %1; der Host hat %2.</translation>
        </message>
        <message>
            <source>Architecture is %1; this client asks for %2.</source>
            <translation>Die Architektur ist %1; dieser Client fragt nach %2.</translation>
        </message>
        <message>
            <source>Variant is %1; the host has %2.</source>
            <translation>Die Variante ist %1; der Host hat %2.</translation>
        </message>
        <message>
            <source>Variant is %1; this client asks for %2.</source>
            <translation>Die Variante ist %1; dieser Client fragt nach %2.</translation>
        </message>
        <message>
            <source>OS is %1; this client takes %2.</source>
            <translation>Das OS ist %1; dieser Client nimmt %2.</translation>
        </message>
        <message>
            <source>Build %1 is newer than the host's, %2.</source>
            <translation>Build %1 ist neuer als der des Hosts, %2.</translation>
        </message>
        <message>
            <source>Build %1 is older than what a host of build %2 accepts.</source>
            <translation>Build %1 ist älter, als ein Host mit Build %2 annimmt.</translation>
        </message>
        <message>
            <source>Build is %1; this client wants the host's very build, %2.</source>
            <translation>Der Build ist %1; dieser Client will genau den des Hosts, %2.</translation>
        </message>
        <message>
            <source>OS version is %1; asked for was %2.</source>
            <translation>Die OS-Version ist %1; gefragt war %2.</translation>
        </message>
        <message>
            <source>OS version %1 cannot be compared with the host's, %2.</source>
            <translation>Die OS-Version %1 lässt sich nicht mit der des Hosts, %2, vergleichen.</translation>
        </message>
        <message>
            <source>Needs the OS feature %1, which the host does not present.</source>
            <translation>Braucht das OS-Merkmal %1, das der Host nicht hat.</translation>
        </message>
        <message>
            <source>Does not name the OS feature %1.</source>
            <translation>Nennt das OS-Merkmal %1 nicht.</translation>
        </message>
        <message>
            <source>Has no platform; this client ignores such entries.</source>
            <translation>Hat keine Plattform; dieser Client übergeht solche Einträge.</translation>
        </message>
        <message>
            <source>An attestation, not an image.</source>
            <translation>Eine Bescheinigung, kein Image.</translation>
        </message>
        <message>
            <source>Has no platform and was taken first, but its image is for %1, not %2.</source>
            <translation>Hat keine Plattform und wurde zuerst genommen, aber sein Image ist für %1, nicht %2.</translation>
        </message>
        <message>
            <source>Preferred as %1, but only entries for %2 were downloaded.</source>
            <translation>Als %1 vorgezogen, aber nur Einträge für %2 wurden geladen.</translation>
        </message>
        <message>
            <source>This engine drops every entry when asked for %1.</source>
            <translation>Diese Engine lässt alle Einträge fallen, wenn nach %1 gefragt wird.</translation>
        </message>
        <message>
            <source>This client does not understand the platform "%1".</source>
            <translation>Dieser Client versteht die Plattform „%1“ nicht.</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>loses to %1</source>
            <translation>unterliegt %1</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>nicht zu sagen</translation>
        </message>
        <message>
            <source>other OS</source>
            <translation>anderes OS</translation>
        </message>
        <message>
            <source>other architecture</source>
            <translation>andere Architektur</translation>
        </message>
        <message>
            <source>other variant</source>
            <translation>andere Variante</translation>
        </message>
        <message>
            <source>newer than host</source>
            <translation>neuer als Host</translation>
        </message>
        <message>
            <source>older build</source>
            <translation>älterer Build</translation>
        </message>
        <message>
            <source>other build</source>
            <translation>anderer Build</translation>
        </message>
        <message>
            <source>other version</source>
            <translation>andere Version</translation>
        </message>
        <message>
            <source>unreadable version</source>
            <translation>unlesbare Version</translation>
        </message>
        <message>
            <source>needs OS features</source>
            <translation>braucht OS-Merkmale</translation>
        </message>
        <message>
            <source>lacks OS features</source>
            <translation>OS-Merkmale fehlen</translation>
        </message>
        <message>
            <source>no platform</source>
            <translation>keine Plattform</translation>
        </message>
        <message>
            <source>attestation</source>
            <translation>Bescheinigung</translation>
        </message>
        <message>
            <source>taken, then refused</source>
            <translation>genommen, dann abgelehnt</translation>
        </message>
        <message>
            <source>not downloaded</source>
            <translation>nicht geladen</translation>
        </message>
        <message>
            <source>request not understood</source>
            <translation>Anfrage nicht verstanden</translation>
        </message>
        <message>
            <source>request refused</source>
            <translation>Anfrage abgelehnt</translation>
        </message>
        <message>
            <source>Has no platform; the client then looks into its image, which is not known here.</source>
            <translation>Hat keine Plattform; der Client sieht dann in sein Image, das hier nicht bekannt ist.</translation>
        </message>
        <message>
            <source>may fail: revisions differ</source>
            <translation>scheitert vielleicht: Revisionen verschieden</translation>
        </message>
        <message>
            <source>On Server 2016 only equal revisions are supported; the image has %1, the host %2.</source>
            <translation>Auf Server 2016 werden nur gleiche Revisionen unterstützt; das Image hat %1, der Host %2.</translation>
        </message>
        <message>
            <source>works with process isolation</source>
            <translation>geht mit Prozess-Isolation</translation>
        </message>
        <message>
            <source>A host of build %1 starts images from build %2 on.</source>
            <translation>Ein Host mit Build %1 startet Images ab Build %2.</translation>
        </message>
        <message>
            <source>fails with error 0xc0370101</source>
            <translation>scheitert mit Fehler 0xc0370101</translation>
        </message>
        <message>
            <source>Process isolation: build %1 is not %2.</source>
            <translation>Prozess-Isolation: Build %1 ist nicht %2.</translation>
        </message>
        <message>
            <source>fails: newer than the host</source>
            <translation>scheitert: neuer als der Host</translation>
        </message>
        <message>
            <source>No isolation starts build %1 on the older build %2.</source>
            <translation>Keine Isolation startet Build %1 auf dem älteren Build %2.</translation>
        </message>
        <message>
            <source>works with Hyper-V isolation</source>
            <translation>geht mit Hyper-V-Isolation</translation>
        </message>
        <message>
            <source>Hyper-V isolation starts images up to the host's build, %1.</source>
            <translation>Hyper-V-Isolation startet Images bis zum Build des Hosts, %1.</translation>
        </message>
        <message>
            <source>fails: not a Windows image</source>
            <translation>scheitert: kein Windows-Image</translation>
        </message>
        <message>
            <source>A Windows engine starts Windows images only.</source>
            <translation>Eine Windows-Engine startet nur Windows-Images.</translation>
        </message>
        <message>
            <source>cannot tell: no OS version</source>
            <translation>nicht zu sagen: keine OS-Version</translation>
        </message>
        <message>
            <source>The image does not say which Windows build it is for.</source>
            <translation>Das Image sagt nicht, für welchen Windows-Build es ist.</translation>
        </message>
        <message>
            <source>The host's Windows build is not known.</source>
            <translation>Der Windows-Build des Hosts ist nicht bekannt.</translation>
        </message>
        <message>
            <source>works</source>
            <translation>geht</translation>
        </message>
        <message>
            <source>cannot tell: CPU level</source>
            <translation>nicht zu sagen: CPU-Stufe</translation>
        </message>
        <message>
            <source>The image needs a CPU of level v%1; the host's is not known.</source>
            <translation>Das Image braucht eine CPU der Stufe v%1; die des Hosts ist nicht bekannt.</translation>
        </message>
        <message>
            <source>fails: CPU too old</source>
            <translation>scheitert: CPU zu alt</translation>
        </message>
        <message>
            <source>The image needs a CPU of level v%1; the host has %2.</source>
            <translation>Das Image braucht eine CPU der Stufe v%1; der Host hat %2.</translation>
        </message>
        <message>
            <source>The image needs an ARM processor of version %1; the host has %2.</source>
            <translation>Das Image braucht einen ARM-Prozessor der Version %1; der Host hat %2.</translation>
        </message>
        <message>
            <source>The image is for %1; not every 64-bit ARM processor runs that.</source>
            <translation>Das Image ist für %1; nicht jeder 64-Bit-ARM-Prozessor führt das aus.</translation>
        </message>
        <message>
            <source>fails: image for %1</source>
            <translation>scheitert: Image für %1</translation>
        </message>
        <message>
            <source>An image for %1 does not start on %2.</source>
            <translation>Ein Image für %1 startet nicht auf %2.</translation>
        </message>
        <message>
            <source>A 64-bit host runs 32-bit images.</source>
            <translation>Ein 64-Bit-Host führt 32-Bit-Images aus.</translation>
        </message>
        <message>
            <source>cannot tell: 32-bit ARM</source>
            <translation>nicht zu sagen: 32-Bit-ARM</translation>
        </message>
        <message>
            <source>Not every 64-bit ARM processor runs 32-bit programs.</source>
            <translation>Nicht jeder 64-Bit-ARM-Prozessor führt 32-Bit-Programme aus.</translation>
        </message>
        <message>
            <source>fails: exec format error</source>
            <translation>scheitert: exec format error</translation>
        </message>
        <message>
            <source>The host's processor is %1, the image's %2; it starts only with emulation installed.</source>
            <translation>Der Prozessor des Hosts ist %1, der des Images %2; es startet nur mit installierter Emulation.</translation>
        </message>
        <message>
            <source>cannot tell: no platform</source>
            <translation>nicht zu sagen: keine Plattform</translation>
        </message>
        <message>
            <source>What the image is for is not known here.</source>
            <translation>Wofür das Image ist, ist hier nicht bekannt.</translation>
        </message>
        <message>
            <source>the image</source>
            <translation>das Image</translation>
        </message>
        <message>
            <source>entry %1 (%2)</source>
            <translation>Eintrag %1 (%2)</translation>
        </message>
        <message>
            <source>%1 does not understand the platform "%2".</source>
            <translation>%1 versteht die Plattform „%2“ nicht.</translation>
        </message>
        <message>
            <source>%1 finds nothing for %2: what is for its OS is newer than the host.</source>
            <translation>%1 findet nichts für %2: was für sein OS ist, ist neuer als der Host.</translation>
        </message>
        <message>
            <source>%1 finds no entry for %2.</source>
            <translation>%1 findet keinen Eintrag für %2.</translation>
        </message>
        <message>
            <source>Cannot tell: %1 looks into the image, which is not known here.</source>
            <translation>Nicht zu sagen: %1 sieht in das Image, das hier nicht bekannt ist.</translation>
        </message>
        <message>
            <source>Cannot tell: %1 takes an entry without a platform and then looks into its image, which is not known here.</source>
            <translation>Nicht zu sagen: %1 nimmt einen Eintrag ohne Plattform und sieht dann in sein Image, das hier nicht bekannt ist.</translation>
        </message>
        <message>
            <source>finds nothing</source>
            <translation>findet nichts</translation>
        </message>
        <message>
            <source>Does not run: %1</source>
            <translation>Läuft nicht: %1</translation>
        </message>
        <message>
            <source>works, takes #%1</source>
            <translation>geht, nimmt #%1</translation>
        </message>
        <message>
            <source>Runs: %1 takes %2. %3</source>
            <translation>Läuft: %1 nimmt %2. %3</translation>
        </message>
        <message>
            <source>Does not run: %1 takes %2, which cannot start here. %3</source>
            <translation>Läuft nicht: %1 nimmt %2, was hier nicht starten kann. %3</translation>
        </message>
        <message>
            <source>Cannot tell: %1 takes %2. %3</source>
            <translation>Nicht zu sagen: %1 nimmt %2. %3</translation>
        </message>
        <message>
            <source>On Windows everything depends on the build: give the OS version too, as in %1:10.0.20348.</source>
            <translation>Unter Windows hängt alles vom Build ab: Geben Sie auch die OS-Version an, wie in %1:10.0.20348.</translation>
        </message>
        <message>
            <source>Taken, but it is a list itself; what the client takes from that is not known here.</source>
            <translation>Wird genommen, ist aber selbst eine Liste; was der Client daraus nimmt, ist hier nicht bekannt.</translation>
        </message>
        <message>
            <source>Cannot tell: %1 takes entry %2, which is a list itself.</source>
            <translation>Nicht zu sagen: %1 nimmt Eintrag %2, der selbst eine Liste ist.</translation>
        </message>
    </context>
    <context>
        <name>waybill::models</name>
        <message>
            <source>Take OS version of %1</source>
            <translation>OS-Version von %1 übernehmen</translation>
        </message>
        <message>
            <source>Take OS version %1</source>
            <translation>OS-Version %1 übernehmen</translation>
        </message>
        <message numerus="yes">
            <source>Move %n entry(s) here</source>
            <translation>
                <numerusform>%n Eintrag hierher verschieben</numerusform>
                <numerusform>%n Einträge hierher verschieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Only tags, images and platforms can be added.</source>
            <translation>Nur Tags, Images und Plattformen lassen sich hinzufügen.</translation>
        </message>
        <message numerus="yes">
            <source>Add %n item(s) here</source>
            <translation>
                <numerusform>%n Eintrag hier hinzufügen</numerusform>
                <numerusform>%n Einträge hier hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>Media type</source>
            <translation>Medientyp</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Created by</source>
            <translation>Erstellt durch</translation>
        </message>
        <message>
            <source>States</source>
            <translation>Sagt aus</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>attestation</source>
            <translation>Bescheinigung</translation>
        </message>
        <message>
            <source>just now</source>
            <translation>eben</translation>
        </message>
        <message>
            <source>a minute ago</source>
            <translation>vor einer Minute</translation>
        </message>
        <message numerus="yes">
            <source>%n minutes ago</source>
            <translation>
                <numerusform>vor %n Minute</numerusform>
                <numerusform>vor %n Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>an hour ago</source>
            <translation>vor einer Stunde</translation>
        </message>
        <message numerus="yes">
            <source>%n hours ago</source>
            <translation>
                <numerusform>vor %n Stunde</numerusform>
                <numerusform>vor %n Stunden</numerusform>
            </translation>
        </message>
        <message>
            <source>a day ago</source>
            <translation>vor einem Tag</translation>
        </message>
        <message numerus="yes">
            <source>%n days ago</source>
            <translation>
                <numerusform>vor %n Tag</numerusform>
                <numerusform>vor %n Tagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n months ago</source>
            <translation>
                <numerusform>vor %n Monat</numerusform>
                <numerusform>vor %n Monaten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n years ago</source>
            <translation>
                <numerusform>vor %n Jahr</numerusform>
                <numerusform>vor %n Jahren</numerusform>
            </translation>
        </message>
        <message>
            <source>1 byte</source>
            <translation>1 Byte</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 Bytes</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>as %1</source>
            <translation>als %1</translation>
        </message>
        <message>
            <source>build only</source>
            <translation>nur der Build</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>noch etwa %1 s</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>noch etwa %1 min</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::ChangesModel</name>
        <message>
            <source>same</source>
            <translation>gleich</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>added</source>
            <translation>hinzugefügt</translation>
        </message>
        <message>
            <source>removed</source>
            <translation>entfernt</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::CoverageModel</name>
        <message>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>no start</source>
            <translation>startet nicht</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>vielleicht</translation>
        </message>
        <message>
            <source>loses</source>
            <translation>unterliegt</translation>
        </message>
        <message>
            <source>no platform stated</source>
            <translation>keine Plattform angegeben</translation>
        </message>
        <message>
            <source>client not given</source>
            <translation>Client nicht angegeben</translation>
        </message>
        <message>
            <source>not given</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>%1 with %2</source>
            <extracomment>%1 is a host, %2 a client</extracomment>
            <translation>%1 mit %2</translation>
        </message>
        <message>
            <source>platform not stated</source>
            <translation>Plattform nicht angegeben</translation>
        </message>
        <message>
            <source>%1, entry %2</source>
            <translation>%1, Eintrag %2</translation>
        </message>
        <message>
            <source>%1, result: %2</source>
            <translation>%1, Ergebnis: %2</translation>
        </message>
        <message>
            <source>%1, %2: %3</source>
            <translation>%1, %2: %3</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>1 platform</source>
            <translation>1 Plattform</translation>
        </message>
        <message numerus="yes">
            <source>%n platforms</source>
            <translation>
                <numerusform>%n Plattform</numerusform>
                <numerusform>%n Plattformen</numerusform>
            </translation>
        </message>
        <message>
            <source>no architecture</source>
            <translation>keine Architektur</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::EntriesModel</name>
        <message numerus="yes">
            <source>%n attestation(s)</source>
            <translation>
                <numerusform>%n Bescheinigung</numerusform>
                <numerusform>%n Bescheinigungen</numerusform>
            </translation>
        </message>
        <message>
            <source>the source says nothing</source>
            <translation>die Quelle sagt nichts</translation>
        </message>
        <message>
            <source>the source says %1</source>
            <translation>die Quelle sagt %1</translation>
        </message>
        <message>
            <source>from %1</source>
            <translation>von %1</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>fehlt</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>OS</source>
            <translation>OS</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>Variante</translation>
        </message>
        <message>
            <source>OS version</source>
            <translation>OS-Version</translation>
        </message>
        <message>
            <source>OS features</source>
            <translation>OS-Merkmale</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Edit %1 of #%2</source>
            <translation>%1 von Nr. %2 ändern</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::HostVerdictsModel</name>
        <message>
            <source>cannot tell</source>
            <translation>nicht zu sagen</translation>
        </message>
        <message>
            <source>finds no entry</source>
            <translation>findet keinen Eintrag</translation>
        </message>
        <message>
            <source>runs, takes #%1</source>
            <translation>läuft, nimmt #%1</translation>
        </message>
        <message>
            <source>takes #%1, cannot start it</source>
            <translation>nimmt #%1, startet nicht</translation>
        </message>
        <message>
            <source>takes #%1, start not certain</source>
            <translation>nimmt #%1, Start nicht sicher</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::PlatformsModel</name>
        <message>
            <source>1 platform</source>
            <translation>1 Plattform</translation>
        </message>
        <message numerus="yes">
            <source>%n platforms</source>
            <translation>
                <numerusform>%n Plattform</numerusform>
                <numerusform>%n Plattformen</numerusform>
            </translation>
        </message>
        <message>
            <source>Not at the registry (404)</source>
            <translation>Nicht in der Registry (404)</translation>
        </message>
        <message>
            <source>Sign-in needed (401)</source>
            <translation>Anmeldung nötig (401)</translation>
        </message>
        <message>
            <source>Not allowed (403)</source>
            <translation>Nicht erlaubt (403)</translation>
        </message>
        <message>
            <source>Too many requests (429)</source>
            <translation>Zu viele Anfragen (429)</translation>
        </message>
        <message>
            <source>Refused by the registry (%1)</source>
            <translation>Von der Registry abgelehnt (%1)</translation>
        </message>
        <message>
            <source>Cannot be reached</source>
            <translation>Nicht zu erreichen</translation>
        </message>
        <message>
            <source>No trusted connection</source>
            <translation>Keine vertrauenswürdige Verbindung</translation>
        </message>
        <message>
            <source>No answer in time</source>
            <translation>Keine Antwort in der Zeit</translation>
        </message>
        <message>
            <source>Not what its digest names</source>
            <translation>Nicht, was der Digest nennt</translation>
        </message>
        <message>
            <source>Not a readable image</source>
            <translation>Kein lesbares Image</translation>
        </message>
        <message>
            <source>Could not be read</source>
            <translation>Nicht zu lesen</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>OS version</source>
            <translation>OS-Version</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Here</source>
            <comment>whether it would run on the chosen host</comment>
            <translation>Hier</translation>
        </message>
        <message>
            <source>no platform stated</source>
            <translation>keine Plattform angegeben</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>no architecture</source>
            <translation>keine Architektur</translation>
        </message>
        <message>
            <source>platform not stated</source>
            <translation>Plattform nicht angegeben</translation>
        </message>
        <message>
            <source>entry %1</source>
            <translation>Eintrag %1</translation>
        </message>
        <message>
            <source>single image</source>
            <translation>einzelnes Image</translation>
        </message>
        <message>
            <source>index</source>
            <translation>Index</translation>
        </message>
        <message>
            <source>schema 1</source>
            <translation>Schema 1</translation>
        </message>
        <message>
            <source>no image</source>
            <translation>kein Image</translation>
        </message>
        <message>
            <source>attestation</source>
            <translation>Bescheinigung</translation>
        </message>
        <message>
            <source>The proxy wants a sign-in (407)</source>
            <translation>Der Proxy will eine Anmeldung (407)</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::ReasonsModel</name>
        <message>
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <source>Would do for the pull</source>
            <translation>Ginge für den Pull</translation>
        </message>
        <message>
            <source>Cannot tell</source>
            <translation>Nicht zu sagen</translation>
        </message>
        <message>
            <source>Rejected</source>
            <translation>Abgelehnt</translation>
        </message>
        <message>
            <source>Attestations, no images</source>
            <translation>Bescheinigungen, keine Images</translation>
        </message>
        <message>
            <source>no platform stated</source>
            <translation>keine Plattform angegeben</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::RegistriesModel</name>
        <message>
            <source>reading… %1</source>
            <comment>how many names so far</comment>
            <translation>wird gelesen… %1</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Go to repository…</source>
            <translation>Zu einem Repository…</translation>
        </message>
        <message>
            <source>Search %1…</source>
            <translation>%1 durchsuchen…</translation>
        </message>
    </context>
    <context>
        <name>waybill::models::TakeVersionModel</name>
        <message>
            <source>#%1 %2</source>
            <translation>Nr. %1 %2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>no tag of this release</source>
            <translation>kein Tag dieser Ausgabe</translation>
        </message>
        <message>
            <source>reading…</source>
            <translation>wird gelesen…</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message>
            <source>OS version now</source>
            <translation>OS-Version jetzt</translation>
        </message>
        <message>
            <source>Base image</source>
            <translation>Basis-Image</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
    </context>
    <context>
        <name>waybill::net</name>
        <message>
            <source>The certificate of %1 is not trusted, so nothing was sent.</source>
            <translation>Dem Zertifikat von %1 wird nicht vertraut, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Nothing answers at %1: the registry may be stopped, or a firewall may be in the way.</source>
            <translation>An %1 antwortet nichts: die Registry ist vielleicht angehalten, oder eine Firewall ist im Weg.</translation>
        </message>
        <message>
            <source>There is no host named %1, or this computer cannot look it up.</source>
            <translation>Einen Host namens %1 gibt es nicht, oder dieser Rechner kann ihn nicht nachschlagen.</translation>
        </message>
        <message>
            <source>%1 did not answer in time.</source>
            <translation>%1 hat nicht in der Zeit geantwortet.</translation>
        </message>
        <message>
            <source>What %1 answered is not HTTP.</source>
            <translation>Was %1 geantwortet hat, ist kein HTTP.</translation>
        </message>
        <message>
            <source>The network failed on the way to %1.</source>
            <translation>Das Netzwerk versagte auf dem Weg zu %1.</translation>
        </message>
        <message numerus="yes">
            <source>%1 did not answer within %n second(s).</source>
            <translation>
                <numerusform>%1 hat nicht innerhalb von %n Sekunde geantwortet.</numerusform>
                <numerusform>%1 hat nicht innerhalb von %n Sekunden geantwortet.</numerusform>
            </translation>
        </message>
        <message>
            <source>The connection to %1 broke before the answer was complete.</source>
            <translation>Die Verbindung zu %1 brach ab, bevor die Antwort vollständig war.</translation>
        </message>
        <message>
            <source>The answer of %1 is larger than %2, so Waybill stopped reading it.</source>
            <translation>Die Antwort von %1 ist größer als %2, darum hat Waybill aufgehört zu lesen.</translation>
        </message>
        <message>
            <source>The answer of %1 has more headers than Waybill accepts, or none.</source>
            <translation>Die Antwort von %1 hat mehr Kopfzeilen, als Waybill annimmt, oder keine.</translation>
        </message>
        <message>
            <source>%1 points from one address to the next without end.</source>
            <translation>%1 verweist endlos von einer Adresse zur nächsten.</translation>
        </message>
        <message>
            <source>Waybill does not send requests to addresses like this one: %1</source>
            <translation>Waybill schickt an Adressen wie diese keine Anfragen: %1</translation>
        </message>
        <message>
            <source>%1 (%2, port %3)</source>
            <comment>system's words, address, port</comment>
            <translation>%1 (%2, Port %3)</translation>
        </message>
        <message>
            <source>%1 points to another address that cannot be used.</source>
            <translation>%1 verweist auf eine andere Adresse, die nicht zu benutzen ist.</translation>
        </message>
        <message>
            <source>%1 points from an encrypted to an unencrypted address (%2); Waybill does not follow.</source>
            <translation>%1 verweist von einer verschlüsselten auf eine unverschlüsselte Adresse (%2); Waybill folgt dem nicht.</translation>
        </message>
        <message>
            <source>The certificate of %1 expired on %2, so nothing was sent.</source>
            <translation>Das Zertifikat von %1 ist am %2 abgelaufen, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The certificate of %1 is valid from %2 on only, so nothing was sent; the clock of this computer may be wrong.</source>
            <translation>Das Zertifikat von %1 gilt erst ab %2, darum wurde nichts gesendet; vielleicht geht die Uhr dieses Rechners falsch.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted: it is for other hosts, so nothing was sent.</source>
            <translation>Dem Zertifikat von %1 wird nicht vertraut: es ist für andere Hosts, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted: nobody but itself vouches for it, so nothing was sent.</source>
            <translation>Dem Zertifikat von %1 wird nicht vertraut: niemand als es selbst bürgt dafür, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted: this computer does not know who vouches for it, so nothing was sent.</source>
            <translation>Dem Zertifikat von %1 wird nicht vertraut: dieser Rechner kennt nicht, wer dafür bürgt, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The certificate of %1 was revoked, so nothing was sent.</source>
            <translation>Das Zertifikat von %1 wurde widerrufen, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>%1 shows another certificate than the one that you trust for it, so nothing was sent.</source>
            <translation>%1 zeigt ein anderes Zertifikat als das, dem dafür vertraut wird, darum wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>The proxy %1 does not let Waybill through to %2.</source>
            <translation>Der Proxy %1 lässt Waybill nicht zu %2 durch.</translation>
        </message>
        <message>
            <source>The proxy %1 wants a user name and password before it lets Waybill through to %2.</source>
            <translation>Der Proxy %1 will Benutzer und Passwort, bevor er Waybill zu %2 durchlässt.</translation>
        </message>
        <message>
            <source>The proxy %1, which is set for %2, does not answer.</source>
            <translation>Der Proxy %1, der für %2 eingestellt ist, antwortet nicht.</translation>
        </message>
        <message>
            <source>Waybill cannot use the proxy that is set for it (%1://%2).</source>
            <translation>Waybill kann den dafür eingestellten Proxy nicht benutzen (%1://%2).</translation>
        </message>
        <message>
            <source>Waiting %1 s: %2 says that there were too many requests.</source>
            <translation>%1 s warten: %2 sagt, dass es zu viele Anfragen waren.</translation>
        </message>
        <message>
            <source>Waiting %1 s: %2 has a problem of its own (HTTP %3).</source>
            <translation>%1 s warten: %2 hat selbst ein Problem (HTTP %3).</translation>
        </message>
        <message>
            <source>Waiting %1 s: the connection to %2 failed.</source>
            <translation>%1 s warten: die Verbindung zu %2 brach ab.</translation>
        </message>
        <message>
            <source>%1, which is on the internet, sends Waybill to %2, which is inside this network; Waybill does not go there.</source>
            <translation>%1, im Internet, schickt Waybill zu %2 in diesem Netz; dorthin geht Waybill nicht.</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 ahead of that of %2: as long as they differ, certificates and tokens may fail.</source>
            <translation>Die Uhr dieses Rechners geht gegenüber der von %2 um %1 vor: Solange sie sich unterscheiden, können Zertifikate und Token abgelehnt werden.</translation>
        </message>
        <message>
            <source>The clock of this computer is %1 behind that of %2: as long as they differ, certificates and tokens may fail.</source>
            <translation>Die Uhr dieses Rechners geht gegenüber der von %2 um %1 nach: Solange sie sich unterscheiden, können Zertifikate und Token abgelehnt werden.</translation>
        </message>
        <message>
            <source>The certificate of %1 is not trusted: this computer does not know who vouches for it, perhaps because the server does not send its intermediate certificate, so nothing was sent.</source>
            <translation>Dem Zertifikat von %1 wird nicht vertraut: Dieser Rechner weiß nicht, wer dafür bürgt, vielleicht weil der Server sein Zwischenzertifikat nicht mitschickt. Es wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>%1 does not answer with encryption; it may be a registry without any.</source>
            <translation>%1 antwortet nicht verschlüsselt; vielleicht ist es eine Registry ohne Verschlüsselung.</translation>
        </message>
        <message>
            <source>No encrypted connection to %1 could be made (%2).</source>
            <translation>Zu %1 kam keine verschlüsselte Verbindung zustande (%2).</translation>
        </message>
        <message>
            <source>%1 keeps this content at %2, which cannot be reached. %3 A firewall or proxy that lets Waybill through to %1 has to do so to %2, too.</source>
            <translation>%1 bewahrt diesen Inhalt bei %2 auf, das nicht erreichbar ist. %3 Eine Firewall oder ein Proxy, der Waybill zu %1 durchlässt, muss das auch zu %2 tun.</translation>
        </message>
        <message>
            <source>%1 keeps this content at %2. %3</source>
            <comment>registry, host, what went wrong</comment>
            <translation>%1 bewahrt diesen Inhalt bei %2 auf. %3</translation>
        </message>
        <message>
            <source>Waiting for the network: %1 will be tried again in %2 s.</source>
            <translation>Warten auf das Netz: %1 wird in %2 s erneut versucht.</translation>
        </message>
        <message>
            <source>Paused: %1 has fallen silent. Continuing in %2 s.</source>
            <translation>Angehalten: %1 ist verstummt. Weiter in %2 s.</translation>
        </message>
    </context>
    <context>
        <name>waybill::oci</name>
        <message>
            <source>%1 must be a media type such as application/json, but is "%2".</source>
            <translation>%1 muss ein Medientyp wie application/json sein, ist aber „%2“.</translation>
        </message>
        <message>
            <source>%1 is no digest: %2</source>
            <translation>%1 ist kein Digest: %2</translation>
        </message>
        <message>
            <source>%1 must be text in base64.</source>
            <translation>%1 muss Text in Base64 sein.</translation>
        </message>
        <message>
            <source>%1 holds %2 bytes, but the size given is %3.</source>
            <translation>%1 enthält %2 Bytes, angegeben sind aber %3.</translation>
        </message>
        <message>
            <source>%1 does not hold what the digest names.</source>
            <translation>%1 enthält nicht, was der Digest nennt.</translation>
        </message>
        <message>
            <source>The hex digits of a digest must be lower case.</source>
            <translation>Die Hexadezimalziffern eines Digests müssen klein geschrieben sein.</translation>
        </message>
        <message>
            <source>A digest holds only hex digits (0-9 and a-f) after the colon.</source>
            <translation>Ein Digest enthält nach dem Doppelpunkt nur Hexadezimalziffern (0-9 und a-f).</translation>
        </message>
        <message>
            <source>A digest has the form sha256: followed by 64 hex digits.</source>
            <translation>Ein Digest hat die Form sha256: und danach 64 Hexadezimalziffern.</translation>
        </message>
        <message>
            <source>The digest algorithm "%1" is not supported; sha256, sha384 and sha512 are.</source>
            <translation>Das Digest-Verfahren „%1“ wird nicht unterstützt; sha256, sha384 und sha512 schon.</translation>
        </message>
        <message>
            <source>A %1 digest has %2 hex digits, this one has %3.</source>
            <translation>Ein %1-Digest hat %2 Hexadezimalziffern, dieser hat %3.</translation>
        </message>
        <message>
            <source>One more problem was found.</source>
            <translation>Ein weiteres Problem wurde gefunden.</translation>
        </message>
        <message>
            <source>%1 more problems were found.</source>
            <translation>%1 weitere Probleme wurden gefunden.</translation>
        </message>
        <message>
            <source>%1 must not be null.</source>
            <translation>%1 darf nicht null sein.</translation>
        </message>
        <message>
            <source>%1 is missing.</source>
            <translation>%1 fehlt.</translation>
        </message>
        <message>
            <source>a string</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>%1 must be a string, but is %2.</source>
            <translation>%1 muss ein Text sein, ist aber %2.</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>%1 must be a whole number from 0 to %2, but is %3.</source>
            <translation>%1 muss eine ganze Zahl von 0 bis %2 sein, ist aber %3.</translation>
        </message>
        <message>
            <source>%1 must be an object, but is %2.</source>
            <translation>%1 muss ein Objekt sein, ist aber %2.</translation>
        </message>
        <message>
            <source>The document is ambiguous: some programs read %1 as "%2".</source>
            <translation>Das Dokument ist mehrdeutig: manche Programme lesen %1 als „%2“.</translation>
        </message>
        <message>
            <source>%1 must be %2, but is %3.</source>
            <translation>%1 muss %2 sein, ist aber %3.</translation>
        </message>
        <message>
            <source>The document was announced as %1, but calls itself %2.</source>
            <translation>Das Dokument wurde als %1 angekündigt, nennt sich aber %2.</translation>
        </message>
        <message>
            <source>The document is neither an image manifest nor a list of manifests.</source>
            <translation>Das Dokument ist weder ein Image-Manifest noch eine Liste von Manifesten.</translation>
        </message>
        <message>
            <source>/schemaVersion must be %1, but is %2.</source>
            <translation>/schemaVersion muss %1 sein, ist aber %2.</translation>
        </message>
        <message>
            <source>The document is ambiguous: %1 cannot have the member "%2".</source>
            <translation>Das Dokument ist mehrdeutig: %1 kann „%2“ nicht enthalten.</translation>
        </message>
        <message>
            <source>a list of manifests</source>
            <translation>eine Liste von Manifesten</translation>
        </message>
        <message>
            <source>an image manifest</source>
            <translation>ein Image-Manifest</translation>
        </message>
        <message>
            <source>a manifest of schema 1</source>
            <translation>ein Manifest nach Schema 1</translation>
        </message>
        <message>
            <source>Documents of the type %1 cannot be shown.</source>
            <translation>Dokumente vom Typ %1 lassen sich nicht zeigen.</translation>
        </message>
        <message>
            <source>The content does not match its digest: it should be %1, but is %2.</source>
            <translation>Der Inhalt passt nicht zu seinem Digest: es sollte %1 sein, ist aber %2.</translation>
        </message>
        <message>
            <source>The document is %1, not a manifest.</source>
            <translation>Das Dokument ist %1, kein Manifest.</translation>
        </message>
        <message>
            <source>The document is %1, not an image configuration.</source>
            <translation>Das Dokument ist %1, keine Image-Konfiguration.</translation>
        </message>
        <message>
            <source>The document holds the character U+0000 in a string.</source>
            <translation>Das Dokument enthält das Zeichen U+0000 in einem Text.</translation>
        </message>
        <message>
            <source>The document holds the character U+0000 in the name of a member.</source>
            <translation>Das Dokument enthält das Zeichen U+0000 im Namen eines Felds.</translation>
        </message>
        <message>
            <source> (at %1)</source>
            <translation> (bei %1)</translation>
        </message>
        <message>
            <source>The document is ambiguous: it has the member "%1" twice%2.</source>
            <translation>Das Dokument ist mehrdeutig: es enthält „%1“ zweimal%2.</translation>
        </message>
        <message>
            <source>The document is ambiguous: it has both "%1" and "%2"%3.</source>
            <translation>Das Dokument ist mehrdeutig: es enthält „%1“ und „%2“%3.</translation>
        </message>
        <message>
            <source>The document is nested more than %1 levels deep.</source>
            <translation>Das Dokument ist mehr als %1 Ebenen tief verschachtelt.</translation>
        </message>
        <message>
            <source>The document holds a number that is too large.</source>
            <translation>Das Dokument enthält eine zu große Zahl.</translation>
        </message>
        <message>
            <source>The document is not valid UTF-8 (at byte %1).</source>
            <translation>Das Dokument ist kein gültiges UTF-8 (bei Byte %1).</translation>
        </message>
        <message>
            <source>The document holds half of a surrogate pair (at byte %1).</source>
            <translation>Das Dokument enthält ein halbes Surrogatpaar (bei Byte %1).</translation>
        </message>
        <message>
            <source>The document is cut off: it ends after %1 bytes, in the middle of the JSON.</source>
            <translation>Das Dokument ist abgeschnitten: es endet nach %1 Bytes mitten im JSON.</translation>
        </message>
        <message>
            <source>The document is not valid JSON (at byte %1).</source>
            <translation>Das Dokument ist kein gültiges JSON (bei Byte %1).</translation>
        </message>
        <message>
            <source>The document is empty.</source>
            <translation>Das Dokument ist leer.</translation>
        </message>
        <message>
            <source>The document starts with a byte order mark.</source>
            <translation>Das Dokument beginnt mit einer Bytereihenfolge-Marke.</translation>
        </message>
        <message>
            <source>The document is written in UTF-16, not in UTF-8.</source>
            <translation>Das Dokument ist in UTF-16 geschrieben, nicht in UTF-8.</translation>
        </message>
        <message>
            <source>The document holds a NUL byte (at byte %1).</source>
            <translation>Das Dokument enthält ein NUL-Byte (bei Byte %1).</translation>
        </message>
        <message>
            <source>null</source>
            <translation>null</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>wahr oder falsch</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>Docker manifest list</source>
            <translation>Docker-Manifest-Liste</translation>
        </message>
        <message>
            <source>OCI index</source>
            <translation>OCI-Index</translation>
        </message>
        <message>
            <source>Docker image</source>
            <translation>Docker-Image</translation>
        </message>
        <message>
            <source>OCI image</source>
            <translation>OCI-Image</translation>
        </message>
        <message>
            <source>Docker image (old schema 1)</source>
            <translation>Docker-Image (altes Schema 1)</translation>
        </message>
        <message>
            <source>Type the name of an image.</source>
            <translation>Den Namen eines Images eingeben.</translation>
        </message>
        <message>
            <source>This is no image name: it is %1 characters long.</source>
            <translation>Das ist kein Name eines Images: es ist %1 Zeichen lang.</translation>
        </message>
        <message>
            <source>This looks like an image id. A registry knows images by their names.</source>
            <translation>Das sieht nach einer Image-ID aus. Eine Registry kennt Images bei ihren Namen.</translation>
        </message>
        <message>
            <source>This is a digest alone. Put the repository in front: repository@sha256:...</source>
            <translation>Das ist nur ein Digest. Davor gehört das Repository: repository@sha256:...</translation>
        </message>
        <message>
            <source>An image name has no %1 in front.</source>
            <translation>Vor dem Namen eines Images steht kein %1.</translation>
        </message>
        <message>
            <source>The digest after the @ is missing.</source>
            <translation>Der Digest nach dem @ fehlt.</translation>
        </message>
        <message>
            <source>This names a registry, but no repository.</source>
            <translation>Das nennt eine Registry, aber kein Repository.</translation>
        </message>
        <message>
            <source>An image name has no user name or password in front of the registry.</source>
            <translation>Vor der Registry stehen im Namen eines Images weder Benutzer noch Passwort.</translation>
        </message>
        <message>
            <source>a blank</source>
            <translation>ein Leerzeichen</translation>
        </message>
        <message>
            <source>the character "%1"</source>
            <translation>das Zeichen „%1“</translation>
        </message>
        <message>
            <source>An IPv6 address in an image name has no zone (%).</source>
            <translation>Eine IPv6-Adresse im Namen eines Images hat keine Zone (%).</translation>
        </message>
        <message>
            <source>[%1] is no IPv6 address.</source>
            <translation>[%1] ist keine IPv6-Adresse.</translation>
        </message>
        <message>
            <source>The registry host is missing.</source>
            <translation>Der Host der Registry fehlt.</translation>
        </message>
        <message>
            <source>The registry host has %1 in it; names outside ASCII are written as xn--...</source>
            <translation>Im Host der Registry steht %1; Namen außerhalb von ASCII schreibt man xn--...</translation>
        </message>
        <message>
            <source>The registry host has %1 in it.</source>
            <translation>Im Host der Registry steht %1.</translation>
        </message>
        <message>
            <source>The registry host has a dot too many.</source>
            <translation>Der Host der Registry hat einen Punkt zu viel.</translation>
        </message>
        <message>
            <source>A part of the registry host starts or ends with a hyphen: "%1".</source>
            <translation>Ein Teil des Hosts der Registry beginnt oder endet mit einem Bindestrich: „%1“.</translation>
        </message>
        <message>
            <source>The port after the colon is missing.</source>
            <translation>Der Port nach dem Doppelpunkt fehlt.</translation>
        </message>
        <message>
            <source>An IPv6 address stands in brackets: [2001:db8::1]:5000.</source>
            <translation>Eine IPv6-Adresse steht in Klammern: [2001:db8::1]:5000.</translation>
        </message>
        <message>
            <source>"%1" is no port; a port is a number.</source>
            <translation>„%1“ ist kein Port; ein Port ist eine Zahl.</translation>
        </message>
        <message>
            <source>The port %1 does not exist; ports go from 1 to 65535.</source>
            <translation>Den Port %1 gibt es nicht; Ports gehen von 1 bis 65535.</translation>
        </message>
        <message>
            <source>The repository name has an empty part: a slash too many.</source>
            <translation>Der Name des Repositories hat einen leeren Teil: einen Schrägstrich zu viel.</translation>
        </message>
        <message>
            <source>A part of the repository name starts with "%1".</source>
            <translation>Ein Teil des Repository-Namens beginnt mit „%1“.</translation>
        </message>
        <message>
            <source>A part of the repository name ends with "%1".</source>
            <translation>Ein Teil des Repository-Namens endet mit „%1“.</translation>
        </message>
        <message>
            <source>"%1" cannot join two parts of a repository name.</source>
            <translation>„%1“ kann zwei Teile eines Repository-Namens nicht verbinden.</translation>
        </message>
        <message>
            <source>The bracket around the IPv6 address is not closed.</source>
            <translation>Die Klammer um die IPv6-Adresse ist nicht geschlossen.</translation>
        </message>
        <message>
            <source>Only a port can follow the IPv6 address, as in [::1]:5000.</source>
            <translation>Auf die IPv6-Adresse kann nur ein Port folgen, wie in [::1]:5000.</translation>
        </message>
        <message>
            <source>The repository name is missing.</source>
            <translation>Der Name des Repositories fehlt.</translation>
        </message>
        <message>
            <source>The repository name must be lower case.</source>
            <translation>Der Name des Repositories muss klein geschrieben sein.</translation>
        </message>
        <message>
            <source>The repository name has %1 in it.</source>
            <translation>Im Namen des Repositories steht %1.</translation>
        </message>
        <message>
            <source>The repository name is longer than %1 characters.</source>
            <translation>Der Name des Repositories ist länger als %1 Zeichen.</translation>
        </message>
        <message>
            <source>The tag after the colon is missing.</source>
            <translation>Das Tag nach dem Doppelpunkt fehlt.</translation>
        </message>
        <message>
            <source>The tag has %1 in it.</source>
            <translation>Im Tag steht %1.</translation>
        </message>
        <message>
            <source>A tag cannot start with "%1".</source>
            <translation>Ein Tag kann nicht mit „%1“ beginnen.</translation>
        </message>
        <message>
            <source>The tag is longer than %1 characters.</source>
            <translation>Das Tag ist länger als %1 Zeichen.</translation>
        </message>
        <message>
            <source>Read as %1.</source>
            <translation>Gelesen als %1.</translation>
        </message>
        <message>
            <source>Read as %1, without the command %2.</source>
            <translation>Gelesen als %1, ohne den Befehl %2.</translation>
        </message>
        <message>
            <source>Read without %1.</source>
            <translation>Gelesen ohne %1.</translation>
        </message>
        <message>
            <source>Did you mean the registry %1? It was read as the repository %2 on Docker Hub.</source>
            <translation>War die Registry %1 gemeint? Gelesen wurde das Repository %2 auf Docker Hub.</translation>
        </message>
        <message>
            <source>Did you mean Docker Hub? Its images are named docker.io/%1.</source>
            <translation>War Docker Hub gemeint? Seine Images heißen docker.io/%1.</translation>
        </message>
        <message>
            <source>A registry is named without user name and password.</source>
            <translation>Eine Registry wird ohne Benutzer und Passwort genannt.</translation>
        </message>
        <message>
            <source>A registry is a host and perhaps a port, without a path.</source>
            <translation>Eine Registry ist ein Host und vielleicht ein Port, ohne Pfad.</translation>
        </message>
        <message>
            <source>A registry name without a dot needs its port, for example %1:443.</source>
            <translation>Ein Registry-Name ohne Punkt braucht seinen Port, zum Beispiel %1:443.</translation>
        </message>
    </context>
    <context>
        <name>waybill::registry</name>
        <message>
            <source>%1 has a problem of its own (HTTP %2).</source>
            <translation>%1 hat selbst ein Problem (HTTP %2).</translation>
        </message>
        <message>
            <source>%1 points to another address where Waybill does not follow (HTTP %2).</source>
            <translation>%1 verweist auf eine andere Adresse, der Waybill nicht folgt (HTTP %2).</translation>
        </message>
        <message>
            <source>%1 refused the request (HTTP %2).</source>
            <translation>%1 hat die Anfrage abgelehnt (HTTP %2).</translation>
        </message>
        <message>
            <source>%1 refused the request: %2</source>
            <translation>%1 hat die Anfrage abgelehnt: %2</translation>
        </message>
        <message>
            <source>%1 asks you to sign in before it gives access to %2.</source>
            <translation>%1 bittet um eine Anmeldung, bevor es Zugriff auf %2 gibt.</translation>
        </message>
        <message>
            <source>%1 denies access to %2.</source>
            <translation>%1 verweigert den Zugriff auf %2.</translation>
        </message>
        <message>
            <source>%2 does not exist on %1, or you have no access to it.</source>
            <translation>%2 gibt es auf %1 nicht, oder es ist kein Zugriff darauf erlaubt.</translation>
        </message>
        <message>
            <source>%1 does not offer this.</source>
            <translation>%1 bietet dies nicht an.</translation>
        </message>
        <message>
            <source>%1 says that there were too many requests.</source>
            <translation>%1 sagt, dass es zu viele Anfragen waren.</translation>
        </message>
        <message>
            <source>The answer of %1 was changed on the way: it is compressed, which Waybill did not ask for.</source>
            <translation>Die Antwort von %1 wurde unterwegs verändert: sie ist komprimiert, worum Waybill nicht gebeten hat.</translation>
        </message>
        <message>
            <source>What %1 answered is a web page, not a registry's answer: the address may be wrong, or a proxy or login page is in the way.</source>
            <translation>Was %1 geantwortet hat, ist eine Webseite, nicht die Antwort einer Registry: die Adresse ist vielleicht falsch, oder ein Proxy oder eine Anmeldeseite ist im Weg.</translation>
        </message>
        <message>
            <source>%1 demands a login, but does not say which kind.</source>
            <translation>%1 verlangt eine Anmeldung, sagt aber nicht, welche.</translation>
        </message>
        <message>
            <source>%1 demands a kind of login that Waybill does not support (%2).</source>
            <translation>%1 verlangt eine Anmeldung, die Waybill nicht unterstützt (%2).</translation>
        </message>
        <message>
            <source>%1 does not accept the password for %2 (from %3).</source>
            <translation>%1 nimmt das Passwort für %2 (aus: %3) nicht an.</translation>
        </message>
        <message>
            <source>%1 does not accept the token (from %2).</source>
            <comment>host, where it is from</comment>
            <translation>%1 nimmt das Token (aus: %2) nicht an.</translation>
        </message>
        <message>
            <source>%1 asks you to sign in, and no password for it is known.</source>
            <translation>%1 bittet um eine Anmeldung, und ein Passwort dafür ist nicht bekannt.</translation>
        </message>
        <message>
            <source>%1 asks you to sign in, and no password for it is known. %2</source>
            <comment>host, why a place where passwords are kept could not be read</comment>
            <translation>%1 bittet um eine Anmeldung, und ein Passwort dafür ist nicht bekannt. %2</translation>
        </message>
        <message>
            <source>%1 does not accept the tokens of its own token server; the clock of one of them may be wrong.</source>
            <translation>%1 nimmt die Tokens seines eigenen Token-Servers nicht an; vielleicht geht eine der beiden Uhren falsch.</translation>
        </message>
        <message>
            <source>%1 does not give %2 the access to %3 that this takes.</source>
            <comment>registry, user, repository</comment>
            <translation>%1 gibt %2 nicht den Zugriff auf %3, den dies braucht.</translation>
        </message>
        <message>
            <source>The passwords in %1 were left aside: %2.</source>
            <translation>Die Passwörter in %1 wurden übergangen: %2.</translation>
        </message>
        <message>
            <source>it is no JSON object</source>
            <translation>es ist kein JSON-Objekt</translation>
        </message>
        <message>
            <source>it is no ordinary file</source>
            <translation>es ist keine gewöhnliche Datei</translation>
        </message>
        <message>
            <source>it is too large</source>
            <translation>es ist zu groß</translation>
        </message>
        <message>
            <source>The entry for %1 in %2 cannot be read.</source>
            <translation>Der Eintrag für %1 in %2 ist nicht zu lesen.</translation>
        </message>
        <message>
            <source>What %1 sent is not %2: the content does not match the digest.</source>
            <translation>Was %1 geschickt hat, ist nicht %2: der Inhalt passt nicht zum Digest.</translation>
        </message>
        <message numerus="yes">
            <source>What %1 sent is not %2: it is not %n byte(s) long.</source>
            <translation>
                <numerusform>Was %1 geschickt hat, ist nicht %2: es ist nicht %n Byte lang.</numerusform>
                <numerusform>Was %1 geschickt hat, ist nicht %2: es ist nicht %n Bytes lang.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 is larger than Waybill reads.</source>
            <translation>%1 ist größer, als Waybill liest.</translation>
        </message>
        <message>
            <source>%1 stored something else than %2: it names the digest %3.</source>
            <translation>%1 hat etwas anderes als %2 gespeichert: der genannte Digest ist %3.</translation>
        </message>
        <message>
            <source>the list of repositories</source>
            <translation>die Liste der Repositories</translation>
        </message>
        <message>
            <source>%1 does not list its repositories.</source>
            <translation>%1 listet seine Repositories nicht auf.</translation>
        </message>
        <message>
            <source>The credential helper %1 did not answer within %2 s.</source>
            <translation>Der Helfer für Anmeldedaten %1 hat nicht innerhalb von %2 s geantwortet.</translation>
        </message>
        <message>
            <source>The answer of the credential helper %1 is too long.</source>
            <translation>Die Antwort des Helfers für Anmeldedaten %1 ist zu lang.</translation>
        </message>
        <message>
            <source>The credential helper %1 cannot be started.</source>
            <translation>Der Helfer für Anmeldedaten %1 lässt sich nicht starten.</translation>
        </message>
        <message>
            <source>The credential helper %1 failed.</source>
            <translation>Der Helfer für Anmeldedaten %1 ist gescheitert.</translation>
        </message>
        <message>
            <source>The credential helper %1 says: %2</source>
            <translation>Der Helfer für Anmeldedaten %1 sagt: %2</translation>
        </message>
        <message>
            <source>What the credential helper %1 answered is no credential.</source>
            <translation>Was der Helfer %1 geantwortet hat, sind keine Anmeldedaten.</translation>
        </message>
        <message>
            <source>The credential helper %1 was asked for %2 and answered for another server.</source>
            <translation>Der Helfer %1 wurde nach %2 gefragt und antwortete für einen anderen Server.</translation>
        </message>
        <message>
            <source>%1 cannot be the name of a credential helper.</source>
            <translation>%1 kann nicht der Name eines Helfers für Anmeldedaten sein.</translation>
        </message>
        <message>
            <source>The credential helper %1 is not installed.</source>
            <translation>Der Helfer für Anmeldedaten %1 ist nicht installiert.</translation>
        </message>
        <message>
            <source>it does not answer</source>
            <translation>er antwortet nicht</translation>
        </message>
        <message>
            <source>This system has no keychain.</source>
            <translation>Dieses System hat keinen Schlüsselbund.</translation>
        </message>
        <message>
            <source>The keychain cannot be used: %1.</source>
            <translation>Der Schlüsselbund ist nicht zu benutzen: %1.</translation>
        </message>
        <message>
            <source>the keychain</source>
            <translation>der Schlüsselbund</translation>
        </message>
        <message>
            <source>The entry in the keychain is damaged; sign in again to replace it.</source>
            <translation>Der Eintrag im Schlüsselbund ist beschädigt; eine neue Anmeldung ersetzt ihn.</translation>
        </message>
        <message>
            <source>%1 answered with something that is no list of names.</source>
            <translation>%1 hat etwas geantwortet, das keine Liste von Namen ist.</translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n Stunde</numerusform>
                <numerusform>%n Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n Minute</numerusform>
                <numerusform>%n Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 of %n pull(s) left</source>
            <translation>
                <numerusform>%1 von %n Pull übrig</numerusform>
                <numerusform>%1 von %n Pulls übrig</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, counted over %2</source>
            <comment>pulls left, time</comment>
            <translation>%1, gezählt über %2</translation>
        </message>
        <message>
            <source>%1 asks to send your password for it to %2.</source>
            <translation>%1 bittet darum, das Passwort dafür an %2 zu schicken.</translation>
        </message>
        <message>
            <source>%1 now asks to send your password for it to %2; you agreed to %3 only.</source>
            <translation>%1 bittet jetzt darum, das Passwort dafür an %2 zu schicken; zugestimmt wurde nur für %3.</translation>
        </message>
        <message>
            <source>%1 sent an incomplete login request: it names no usable token server.</source>
            <translation>%1 hat eine unvollständige Anmeldebitte geschickt: sie nennt keinen brauchbaren Token-Server.</translation>
        </message>
        <message>
            <source>%1 wants the login at %2 without encryption; Waybill does not do that.</source>
            <translation>%1 will die Anmeldung an %2 ohne Verschlüsselung; das tut Waybill nicht.</translation>
        </message>
        <message>
            <source>this session</source>
            <translation>diese Sitzung</translation>
        </message>
        <message>
            <source>what you entered</source>
            <translation>die Eingabe</translation>
        </message>
        <message>
            <source>signing in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>The token server %1 answered without a token.</source>
            <translation>Der Token-Server %1 hat ohne Token geantwortet.</translation>
        </message>
        <message>
            <source>a token for %1</source>
            <translation>ein Token für %1</translation>
        </message>
        <message>
            <source>%1 did not say where the upload goes.</source>
            <translation>%1 hat nicht gesagt, wohin das Hochladen geht.</translation>
        </message>
        <message>
            <source>%1 wants the upload at %2 without encryption; Waybill does not do that.</source>
            <translation>%1 will das Hochladen an %2 ohne Verschlüsselung; das tut Waybill nicht.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2</source>
            <translation>%1 ist nicht zu lesen: %2</translation>
        </message>
        <message>
            <source>%1 is too large to be a certificate.</source>
            <translation>%1 ist zu groß für ein Zertifikat.</translation>
        </message>
        <message>
            <source>%1 holds no key that fits the certificate.</source>
            <translation>%1 enthält keinen Schlüssel, der zum Zertifikat passt.</translation>
        </message>
        <message>
            <source>%1 has no certificate beside it: that has to be named %2.</source>
            <translation>Neben %1 liegt kein Zertifikat: es muss %2 heißen.</translation>
        </message>
        <message>
            <source>%1 has no key beside it: that has to be named %2.</source>
            <translation>Neben %1 liegt kein Schlüssel: er muss %2 heißen.</translation>
        </message>
        <message>
            <source>%1 holds no certificate.</source>
            <translation>%1 enthält kein Zertifikat.</translation>
        </message>
        <message>
            <source>The key in %1 is not that of the certificate in %2.</source>
            <translation>Der Schlüssel in %1 ist nicht der des Zertifikats in %2.</translation>
        </message>
        <message>
            <source>the registry</source>
            <translation>die Registry</translation>
        </message>
        <message>
            <source>Nothing is encrypted, as you decided.</source>
            <translation>Nichts ist verschlüsselt, wie eingestellt.</translation>
        </message>
        <message>
            <source>Nothing is encrypted; it does not leave this computer.</source>
            <translation>Nichts ist verschlüsselt; es verlässt diesen Rechner nicht.</translation>
        </message>
        <message>
            <source>Encrypted, with the certificate that you trust.</source>
            <translation>Verschlüsselt, mit dem Zertifikat, dem vertraut wird.</translation>
        </message>
        <message>
            <source>Encrypted, and the certificate is trusted.</source>
            <translation>Verschlüsselt, und dem Zertifikat wird vertraut.</translation>
        </message>
        <message>
            <source>as %1 (from %2)</source>
            <translation>als %1 (aus: %2)</translation>
        </message>
        <message>
            <source>%1 answers.</source>
            <translation>%1 antwortet.</translation>
        </message>
        <message>
            <source>It asks you to sign in, and no password for it is known.</source>
            <translation>Sie bittet um eine Anmeldung, und ein Passwort dafür ist nicht bekannt.</translation>
        </message>
        <message>
            <source>It lets everybody in.</source>
            <translation>Sie lässt jeden ein.</translation>
        </message>
        <message>
            <source>It lets you in %1.</source>
            <comment>as jane (from ...)</comment>
            <translation>Sie lässt ein: %1.</translation>
        </message>
        <message numerus="yes">
            <source>It lists more than %n repositories.</source>
            <translation>
                <numerusform>Sie nennt mehr als %n Repository.</numerusform>
                <numerusform>Sie nennt mehr als %n Repositories.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It lists %n repositories.</source>
            <translation>
                <numerusform>Sie nennt %n Repository.</numerusform>
                <numerusform>Sie nennt %n Repositories.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 has no tags.</source>
            <translation>%1 hat keine Tags.</translation>
        </message>
        <message>
            <source>%1 can be read.</source>
            <translation>%1 ist zu lesen.</translation>
        </message>
        <message>
            <source>You may write to %1.</source>
            <translation>%1 darf beschrieben werden.</translation>
        </message>
        <message>
            <source>No repository is known to try it with.</source>
            <translation>Kein Repository ist bekannt, um es zu versuchen.</translation>
        </message>
        <message>
            <source>Not tried, because of what failed before.</source>
            <translation>Nicht versucht, weil vorher etwas scheiterte.</translation>
        </message>
        <message>
            <source>%1 has a problem of its own (HTTP %2): %3</source>
            <translation>%1 hat selbst ein Problem (HTTP %2): %3</translation>
        </message>
        <message>
            <source>%1 does not offer this: %2</source>
            <translation>%1 bietet das nicht an: %2</translation>
        </message>
        <message>
            <source>The proxy %1 does not let Waybill through to %2 (HTTP %3).</source>
            <translation>Der Proxy %1 lässt Waybill nicht zu %2 durch (HTTP %3).</translation>
        </message>
        <message>
            <source>What came instead of an answer of %1 is a web page: the proxy %2 may not let Waybill through, or want a login first.</source>
            <translation>Statt einer Antwort von %1 kam eine Webseite: Der Proxy %2 lässt Waybill vielleicht nicht durch oder verlangt erst eine Anmeldung.</translation>
        </message>
        <message>
            <source>%1 says that there were too many requests, and takes more in %2.</source>
            <translation>%1 meldet zu viele Anfragen und nimmt in %2 wieder welche an.</translation>
        </message>
        <message>
            <source>%1 does not take as much as %2 at once (HTTP 413): its limit, or that of a proxy before it, is lower.</source>
            <translation>%1 nimmt %2 nicht auf einmal an (HTTP 413): Seine Grenze oder die eines Proxys davor liegt niedriger.</translation>
        </message>
        <message>
            <source>%1 does not take as much as %2 at once (HTTP 413): %3</source>
            <translation>%1 nimmt %2 nicht auf einmal an (HTTP 413): %3</translation>
        </message>
        <message>
            <source>The key in %1 is locked with a passphrase.</source>
            <translation>Der Schlüssel in %1 ist mit einem Kennwort geschützt.</translation>
        </message>
        <message>
            <source>The passphrase for %1 does not open it.</source>
            <translation>Das Kennwort für %1 öffnet die Datei nicht.</translation>
        </message>
        <message>
            <source>The credential helper %1 was not run: others could have put it there, and you have not agreed to it yet.</source>
            <translation>Der Helfer für Anmeldedaten %1 wurde nicht ausgeführt: Andere könnten ihn dort abgelegt haben, und Sie haben noch nicht zugestimmt.</translation>
        </message>
        <message numerus="yes">
            <source>%n request(s)</source>
            <translation>
                <numerusform>%n Anfrage</numerusform>
                <numerusform>%n Anfragen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 lets nobody in without a token, and %2, which gives them out, fails. %3</source>
            <translation>%1 lässt ohne Token niemanden ein, und %2, das sie ausgibt, versagt. %3</translation>
        </message>
        <message>
            <source>%1 asks you to sign in, but nothing is encrypted on the way there. Your password was not sent.</source>
            <translation>%1 verlangt eine Anmeldung, aber auf dem Weg dorthin ist nichts verschlüsselt. Ihr Passwort wurde nicht gesendet.</translation>
        </message>
    </context>
    <context>
        <name>waybill::samples</name>
        <message>
            <source>Writing the samples</source>
            <translation>Die Beispiele werden geschrieben</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::Actions</name>
        <message>
            <source>&amp;New list</source>
            <translation>&amp;Neue Liste</translation>
        </message>
        <message>
            <source>Op&amp;en a reference</source>
            <translation>Referenz ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Open a list file…</source>
            <translation>Listendatei ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Add a re&amp;gistry…</source>
            <translation>Re&amp;gistry hinzufügen…</translation>
        </message>
        <message>
            <source>S&amp;ign in</source>
            <translation>&amp;Anmelden</translation>
        </message>
        <message>
            <source>&amp;Close tab</source>
            <translation>&amp;Tab schließen</translation>
        </message>
        <message>
            <source>Se&amp;ttings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Filter registries</source>
            <translation>&amp;Registries filtern</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>F&amp;orward</source>
            <translation>&amp;Vor</translation>
        </message>
        <message>
            <source>&amp;Next tab</source>
            <translation>&amp;Nächster Tab</translation>
        </message>
        <message>
            <source>&amp;Previous tab</source>
            <translation>V&amp;origer Tab</translation>
        </message>
        <message>
            <source>&amp;Registries</source>
            <translation>&amp;Registries</translation>
        </message>
        <message>
            <source>&amp;Activity</source>
            <translation>&amp;Aktivität</translation>
        </message>
        <message>
            <source>&amp;Will it run?</source>
            <translation>&amp;Läuft es?</translation>
        </message>
        <message>
            <source>&amp;Add to list</source>
            <translation>Zur &amp;Liste hinzufügen</translation>
        </message>
        <message>
            <source>All &amp;hosts</source>
            <translation>Alle &amp;Hosts</translation>
        </message>
        <message>
            <source>&amp;Explain an error</source>
            <translation>Einen &amp;Fehler erklären</translation>
        </message>
        <message>
            <source>&amp;About Waybill</source>
            <translation>Ü&amp;ber Waybill</translation>
        </message>
        <message>
            <source>&amp;Save list</source>
            <translation>Liste &amp;speichern</translation>
        </message>
        <message>
            <source>Save list &amp;as…</source>
            <translation>Liste speichern &amp;unter…</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Fi&amp;nd in the document</source>
            <translation>Im Dokument &amp;suchen</translation>
        </message>
        <message>
            <source>&amp;Reload</source>
            <translation>Neu &amp;laden</translation>
        </message>
        <message>
            <source>Copy &amp;digest</source>
            <translation>&amp;Digest kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;pull line</source>
            <translation>&amp;Pull-Zeile kopieren</translation>
        </message>
        <message>
            <source>&amp;New list from it</source>
            <translation>&amp;Neue Liste daraus</translation>
        </message>
        <message>
            <source>Add an &amp;image…</source>
            <translation>&amp;Image hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;Take OS version…</source>
            <translation>OS-&amp;Version übernehmen…</translation>
        </message>
        <message>
            <source>&amp;Remove entries</source>
            <translation>Einträge &amp;entfernen</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>&amp;Push</source>
            <translation>&amp;Pushen</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Image</source>
            <translation>&amp;Image</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>&amp;Liste</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>Regist&amp;ry connection…</source>
            <translation>Registry-&amp;Verbindung…</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::Activity</name>
        <message>
            <source>%1 says: %2</source>
            <comment>registry, its words</comment>
            <translation>%1 meldet: %2</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ActivityDelegate</name>
        <message>
            <source>%1/s</source>
            <translation>%1/s</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ActivityPanel</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Activity</source>
            <translation>Aktivität</translation>
        </message>
        <message>
            <source>End or dismiss</source>
            <translation>Beenden oder ausblenden</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::AddDialog</name>
        <message>
            <source>Add to the list</source>
            <translation>Zur Liste hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Images and lists, one a line</source>
            <translation>&amp;Images und Listen, eines je Zeile</translation>
        </message>
        <message>
            <source>Images and lists</source>
            <translation>Images und Listen</translation>
        </message>
        <message>
            <source>Line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message>
            <source>Of a list, all its entries are added. Sources are pinned by digest.</source>
            <translation>Von einer Liste werden alle Einträge aufgenommen. Quellen werden am Digest festgehalten.</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Add %n name(s)</source>
            <translation>
                <numerusform>&amp;%n Namen hinzufügen</numerusform>
                <numerusform>&amp;%n Namen hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Hinzufügen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::AddressBar</name>
        <message>
            <source>Name, digest, docker pull line or error message</source>
            <translation>Name, Digest, docker-pull-Zeile oder Fehlermeldung</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::AdviceCard</name>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>What to do, best first</source>
            <translation>Was zu tun ist, das Beste zuerst</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Nicht weiter suchen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <extracomment>%1 is a button ("Copy line"), %2 what it belongs to ("Use samples/servercore:1809")</extracomment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Copy line</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <source>Line copied</source>
            <translation>Zeile kopiert</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Neue Liste</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CertificateDialog</name>
        <message>
            <source>This registry's certificate has changed</source>
            <translation>Das Zertifikat dieser Registry hat gewechselt</translation>
        </message>
        <message>
            <source>This registry's certificate is not trusted</source>
            <translation>Dem Zertifikat dieser Registry wird nicht vertraut</translation>
        </message>
        <message>
            <source>Trust &amp;exactly this certificate, for this registry only</source>
            <translation>&amp;Genau diesem Zertifikat vertrauen, nur für diese Registry</translation>
        </message>
        <message>
            <source>Trust an &amp;authority from a file…</source>
            <translation>Einer &amp;Zertifizierungsstelle aus einer Datei vertrauen…</translation>
        </message>
        <message>
            <source>&amp;Trust</source>
            <translation>&amp;Vertrauen</translation>
        </message>
        <message>
            <source>Certificate not trusted</source>
            <translation>Zertifikat nicht vertrauenswürdig</translation>
        </message>
        <message>
            <source>%1 Nothing has been sent yet.</source>
            <comment>sentences about the certificate</comment>
            <translation>%1 Noch wurde nichts gesendet.</translation>
        </message>
        <message>
            <source>Registry</source>
            <translation>Registry</translation>
        </message>
        <message>
            <source>Issued to</source>
            <translation>Ausgestellt für</translation>
        </message>
        <message>
            <source>Issued by</source>
            <translation>Ausgestellt von</translation>
        </message>
        <message>
            <source>Valid</source>
            <translation>Gültig</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 bis %2</translation>
        </message>
        <message>
            <source>SHA-256</source>
            <translation>SHA-256</translation>
        </message>
        <message>
            <source>Trusted until now</source>
            <translation>Bisher vertraut</translation>
        </message>
        <message>
            <source>If it changes, you are asked again.</source>
            <translation>Wenn es wechselt, wird neu gefragt.</translation>
        </message>
        <message>
            <source>Not possible for this certificate.</source>
            <translation>Für dieses Zertifikat nicht möglich.</translation>
        </message>
        <message>
            <source>A .crt or .pem from your administrator, for this registry only.</source>
            <translation>Eine .crt oder .pem vom Administrator, nur für diese Registry.</translation>
        </message>
        <message>
            <source>&amp;Copy details</source>
            <translation>Einzelheiten &amp;kopieren</translation>
        </message>
        <message>
            <source>Authority to trust for %1</source>
            <translation>Zertifizierungsstelle für %1</translation>
        </message>
        <message>
            <source>Certificates (*.crt *.pem *.cer *.der);;All files (*)</source>
            <translation>Zertifikate (*.crt *.pem *.cer *.der);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Registry: %1</source>
            <translation>Registry: %1</translation>
        </message>
        <message>
            <source>Issued to: %1</source>
            <translation>Ausgestellt für: %1</translation>
        </message>
        <message>
            <source>Issued by: %1</source>
            <translation>Ausgestellt von: %1</translation>
        </message>
        <message>
            <source>Details copied</source>
            <translation>Einzelheiten kopiert</translation>
        </message>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 und %n weiterer</numerusform>
                <numerusform>%1 und %n weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>It expired on %1.</source>
            <translation>Es ist am %1 abgelaufen.</translation>
        </message>
        <message>
            <source>It is not valid before %1; is this computer's clock right?</source>
            <translation>Es gilt nicht vor %1; geht die Uhr dieses Rechners richtig?</translation>
        </message>
        <message>
            <source>It is not for %1.</source>
            <translation>Es ist nicht für %1.</translation>
        </message>
        <message>
            <source>It vouches for itself; nobody else does.</source>
            <translation>Es bürgt für sich selbst; sonst niemand.</translation>
        </message>
        <message>
            <source>It was issued by %1, which is not in the list of trusted authorities.</source>
            <translation>Es wurde von %1 ausgestellt; diese Stelle ist nicht in der Liste der vertrauenswürdigen.</translation>
        </message>
        <message>
            <source>The server does not send the intermediate certificate; its administrator can mend that.</source>
            <translation>Der Server schickt das Zwischenzertifikat nicht mit; das kann sein Administrator beheben.</translation>
        </message>
        <message>
            <source>Its issuer has revoked it.</source>
            <translation>Sein Aussteller hat es widerrufen.</translation>
        </message>
        <message>
            <source>It is another one than the one that you chose to trust for this registry.</source>
            <translation>Es ist ein anderes als das, dem für diese Registry vertraut wird.</translation>
        </message>
        <message>
            <source>It cannot be checked.</source>
            <translation>Es ist nicht zu prüfen.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ComposePage</name>
        <message>
            <source>Change the target</source>
            <translation>Ziel ändern</translation>
        </message>
        <message>
            <source>Change the format</source>
            <translation>Format ändern</translation>
        </message>
        <message>
            <source>Took OS version %1 from %2</source>
            <translation>OS-Version %1 von %2 übernommen</translation>
        </message>
        <message numerus="yes">
            <source>Move %n entry(s)</source>
            <translation>
                <numerusform>%n Eintrag verschieben</numerusform>
                <numerusform>%n Einträge verschieben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove %n entry(s)</source>
            <translation>
                <numerusform>%n Eintrag entfernen</numerusform>
                <numerusform>%n Einträge entfernen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) copied</source>
            <translation>
                <numerusform>%n Eintrag kopiert</numerusform>
                <numerusform>%n Einträge kopiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message numerus="yes">
            <source>Take %n OS version(s)</source>
            <translation>
                <numerusform>%n OS-Version übernehmen</numerusform>
                <numerusform>%n OS-Versionen übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>Start from an existing list</source>
            <translation>Mit einer vorhandenen Liste beginnen</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>&amp;Liste</translation>
        </message>
        <message>
            <source>Its entries are added, and it becomes the target.</source>
            <translation>Ihre Einträge werden aufgenommen, und sie wird das Ziel.</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Hinzufügen…</translation>
        </message>
        <message>
            <source>Take &amp;OS version…</source>
            <translation>&amp;OS-Version übernehmen…</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>E&amp;infügen</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>Save the list</source>
            <translation>Liste speichern</translation>
        </message>
        <message>
            <source>Lists (*.waybill)</source>
            <translation>Listen (*.waybill)</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Neue Liste</translation>
        </message>
        <message>
            <source>%1 (new list)</source>
            <translation>%1 (neue Liste)</translation>
        </message>
        <message>
            <source>Undo: %1</source>
            <translation>Rückgängig: %1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo: %1</source>
            <translation>Wiederholen: %1</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>The list has no entries yet.</source>
            <translation>Die Liste hat noch keine Einträge.</translation>
        </message>
        <message>
            <source>Name a target first.</source>
            <translation>Erst ein Ziel nennen.</translation>
        </message>
        <message>
            <source>To be repaired first: %1.</source>
            <translation>Vorher zu beheben: %1.</translation>
        </message>
        <message>
            <source>%1 holds this list already.</source>
            <translation>%1 enthält diese Liste schon.</translation>
        </message>
        <message>
            <source>Shows what a push would change, once there is a target and an entry.</source>
            <translation>Zeigt, was ein Push ändern würde, sobald es ein Ziel und einen Eintrag gibt.</translation>
        </message>
        <message>
            <source>What %1 holds now is not known yet. %2 after the push.</source>
            <translation>Was %1 jetzt enthält, ist noch nicht bekannt. %2 nach dem Push.</translation>
        </message>
        <message>
            <source>%1 does not exist yet. %2 after the push.</source>
            <translation>%1 gibt es noch nicht. %2 nach dem Push.</translation>
        </message>
        <message>
            <source>What %1 holds now is not known. %2</source>
            <translation>Was %1 jetzt enthält, ist nicht bekannt. %2</translation>
        </message>
        <message>
            <source>%1 holds exactly this list, %2.</source>
            <translation>%1 enthält genau diese Liste, %2.</translation>
        </message>
        <message>
            <source>%1 holds a single image now, which the list would replace. %2 after the push.</source>
            <translation>%1 enthält jetzt ein einzelnes Image, das die Liste ersetzen würde. %2 nach dem Push.</translation>
        </message>
        <message>
            <source>Against what %1 holds now. %2 after the push.</source>
            <translation>Gegenüber dem, was %1 jetzt enthält. %2 nach dem Push.</translation>
        </message>
        <message>
            <source>Sources pinned by digest. Same repository: nothing to upload.</source>
            <translation>Quellen am Digest festgehalten. Gleiches Repository: nichts hochzuladen.</translation>
        </message>
        <message numerus="yes">
            <source>Sources pinned by digest. %n entry(s) come from other repositories.</source>
            <translation>
                <numerusform>Quellen am Digest festgehalten. %n Eintrag kommt aus einem anderen Repository.</numerusform>
                <numerusform>Quellen am Digest festgehalten. %n Einträge kommen aus anderen Repositories.</numerusform>
            </translation>
        </message>
        <message>
            <source>Pushing %1</source>
            <translation>%1 wird gepusht</translation>
        </message>
        <message>
            <source>Pushing</source>
            <translation>Push läuft</translation>
        </message>
        <message>
            <source>Not pushed. %1</source>
            <translation>Nicht gepusht. %1</translation>
        </message>
        <message>
            <source>Pushed</source>
            <translation>Gepusht</translation>
        </message>
        <message>
            <source>Push cancelled.</source>
            <translation>Push abgebrochen.</translation>
        </message>
        <message>
            <source>Stop the push?</source>
            <translation>Den Push anhalten?</translation>
        </message>
        <message>
            <source>The tag is moved by the last step only; until then it stays as it is.</source>
            <translation>Das Tag wird erst im letzten Schritt versetzt; bis dahin bleibt es, wie es ist.</translation>
        </message>
        <message>
            <source>Stop the push</source>
            <translation>Push anhalten</translation>
        </message>
        <message>
            <source>Go on pushing</source>
            <translation>Weiter pushen</translation>
        </message>
        <message>
            <source>Save “%1” before closing?</source>
            <translation>„%1“ vor dem Schließen speichern?</translation>
        </message>
        <message>
            <source>It was neither pushed nor saved.</source>
            <translation>Die Liste wurde weder gepusht noch gespeichert.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>%1 takes %2 and cannot start it</source>
            <translation>%1 nimmt %2 und kann es nicht starten</translation>
        </message>
        <message>
            <source>All hosts</source>
            <translation>Alle Hosts</translation>
        </message>
        <message>
            <source>Against what %1 held before the push. Now it holds exactly this list, %2.</source>
            <translation>Verglichen mit dem, was %1 vor dem Push enthielt. Jetzt enthält es genau diese Liste, %2.</translation>
        </message>
        <message>
            <source>%1 held a single image before the push. Now it holds exactly this list, %2.</source>
            <translation>%1 enthielt vor dem Push ein einzelnes Image. Jetzt enthält es genau diese Liste, %2.</translation>
        </message>
        <message>
            <source>Looking at what was there before</source>
            <translation>Ansehen, was vorher dort war</translation>
        </message>
        <message>
            <source>Undo puts back what the other tags held</source>
            <translation>Zurücknehmen stellt wieder her, was die anderen Tags enthielten</translation>
        </message>
        <message numerus="yes">
            <source>Undo puts %1 back (%n platform(s))</source>
            <translation>
                <numerusform>Zurücknehmen stellt %1 wieder her (%n Plattform)</numerusform>
                <numerusform>Zurücknehmen stellt %1 wieder her (%n Plattformen)</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo puts %1 back (one image)</source>
            <translation>Zurücknehmen stellt %1 wieder her (ein Image)</translation>
        </message>
        <message>
            <source>Put back what %1 held before the push?</source>
            <translation>Wiederherstellen, was %1 vor dem Push enthielt?</translation>
        </message>
        <message>
            <source>Only if nobody has pushed there since. The list that was pushed can still be had by its digest, as long as the registry keeps it.</source>
            <translation>Nur wenn seitdem niemand dorthin gepusht hat. Die gepushte Liste ist weiter über ihren Digest zu haben, solange die Registry sie behält.</translation>
        </message>
        <message>
            <source>Put it back</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Putting back %1</source>
            <translation>%1 wird wiederhergestellt</translation>
        </message>
        <message>
            <source>Putting back what was there</source>
            <translation>Was vorher dort war, wird wiederhergestellt</translation>
        </message>
        <message>
            <source>Not put back. %1</source>
            <translation>Nicht wiederhergestellt. %1</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Wiederhergestellt</translation>
        </message>
        <message>
            <source>Add an image to see what this host makes of the list.</source>
            <translation>Fügen Sie ein Image hinzu, um zu sehen, was dieser Host aus der Liste macht.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ConfigView</name>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>User</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Working folder</source>
            <translation>Arbeitsordner</translation>
        </message>
        <message>
            <source>Entrypoint</source>
            <translation>Einstiegspunkt</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Shell</source>
            <translation>Shell</translation>
        </message>
        <message>
            <source>Ports</source>
            <translation>Ports</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>Volumes</translation>
        </message>
        <message>
            <source>Stop signal</source>
            <translation>Stoppsignal</translation>
        </message>
        <message>
            <source>Environment</source>
            <translation>Umgebung</translation>
        </message>
        <message>
            <source>Labels</source>
            <translation>Labels</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ConnectionSteps</name>
        <message>
            <source>Reach it</source>
            <translation>Erreichen</translation>
        </message>
        <message>
            <source>Encryption</source>
            <translation>Verschlüsselung</translation>
        </message>
        <message>
            <source>Sign-in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <source>List repositories</source>
            <translation>Repositories auflisten</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Push</source>
            <translation>Pushen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CopyButton</name>
        <message>
            <source>Copy: %1</source>
            <extracomment>%1 is a thing that can be copied, such as "List digest"</extracomment>
            <translation>Kopieren: %1</translation>
        </message>
        <message>
            <source>%1 copied</source>
            <extracomment>%1 is a thing that was copied, such as "List digest"</extracomment>
            <translation>%1 kopiert</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CoverageCorner</name>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>OS version</source>
            <translation>OS-Version</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CoverageDetails</name>
        <message>
            <source>Show in “&amp;Will it run?”</source>
            <translation>In „&amp;Läuft es?“ zeigen</translation>
        </message>
        <message>
            <source>Copy &amp;run line</source>
            <translation>Startzeile &amp;kopieren</translation>
        </message>
        <message>
            <source>Show in “Will it run?”</source>
            <translation>In „Läuft es?“ zeigen</translation>
        </message>
        <message>
            <source>Copy run line</source>
            <translation>Startzeile kopieren</translation>
        </message>
        <message>
            <source>%1, entry %2</source>
            <translation>%1, Eintrag %2</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CoveragePage</name>
        <message>
            <source>Show in “&amp;Will it run?”</source>
            <translation>In „&amp;Läuft es?“ zeigen</translation>
        </message>
        <message>
            <source>Copy &amp;run line</source>
            <translation>Startzeile &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Copy verdict</source>
            <translation>&amp;Urteil kopieren</translation>
        </message>
        <message>
            <source>C&amp;lient</source>
            <translation>C&amp;lient</translation>
        </message>
        <message>
            <source>&amp;Leave this host out</source>
            <translation>Diesen Host &amp;weglassen</translation>
        </message>
        <message>
            <source>%1 copied</source>
            <extracomment>%1 is a thing that was copied, such as "List digest"</extracomment>
            <translation>%1 kopiert</translation>
        </message>
        <message>
            <source>Run line</source>
            <translation>Startzeile</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>Matrix as %1</source>
            <extracomment>%1 is a format, such as "CSV"</extracomment>
            <translation>Matrix als %1</translation>
        </message>
        <message>
            <source>%1-hosts</source>
            <translation>%1-hosts</translation>
        </message>
        <message>
            <source>Save the matrix</source>
            <translation>Matrix speichern</translation>
        </message>
        <message>
            <source>Save the matrix as a picture</source>
            <translation>Matrix als Bild speichern</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Bilder (*.png)</translation>
        </message>
        <message>
            <source>The matrix is too large for a picture. Leave hosts out, or save it as CSV.</source>
            <translation>Die Matrix ist zu groß für ein Bild. Hosts weglassen oder als CSV speichern.</translation>
        </message>
        <message>
            <source>%1 was not saved: %2</source>
            <translation>%1 wurde nicht gespeichert: %2</translation>
        </message>
        <message>
            <source>Saved as %1</source>
            <translation>Gespeichert als %1</translation>
        </message>
        <message>
            <source>From a &amp;file…</source>
            <translation>Aus einer &amp;Datei…</translation>
        </message>
        <message>
            <source>From the &amp;clipboard</source>
            <translation>Aus der &amp;Zwischenablage</translation>
        </message>
        <message>
            <source>From &amp;kubectl</source>
            <translation>Von &amp;kubectl</translation>
        </message>
        <message>
            <source>chosen, runs</source>
            <translation>gewählt, läuft</translation>
        </message>
        <message>
            <source>chosen, cannot start</source>
            <translation>gewählt, startet nicht</translation>
        </message>
        <message>
            <source>would do, another is chosen</source>
            <translation>ginge, ein anderer ist gewählt</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>nicht zu sagen</translation>
        </message>
        <message>
            <source>All hosts: %1</source>
            <translation>Alle Hosts: %1</translation>
        </message>
        <message>
            <source>Runs on %1 of %2 hosts</source>
            <translation>Läuft auf %1 von %2 Hosts</translation>
        </message>
        <message>
            <source>Writing the matrix</source>
            <translation>Matrix wird geschrieben</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CoverageTop</name>
        <message>
            <source>Choose hosts</source>
            <translation>Hosts wählen</translation>
        </message>
        <message>
            <source>Import nodes</source>
            <translation>Knoten einlesen</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <source>Copy as %1</source>
            <translation>Als %1 kopieren</translation>
        </message>
        <message>
            <source>Save as %1…</source>
            <translation>Als %1 speichern…</translation>
        </message>
        <message>
            <source>Save as &amp;picture…</source>
            <translation>Als &amp;Bild speichern…</translation>
        </message>
        <message>
            <source>All hosts: %1</source>
            <translation>Alle Hosts: %1</translation>
        </message>
        <message>
            <source>runs on %1</source>
            <translation>läuft auf %1</translation>
        </message>
        <message>
            <source>fails on %1</source>
            <translation>scheitert auf %1</translation>
        </message>
        <message>
            <source>cannot tell on %1</source>
            <translation>nicht zu sagen auf %1</translation>
        </message>
        <message>
            <source>of 1 host.</source>
            <translation>von 1 Host.</translation>
        </message>
        <message numerus="yes">
            <source>of %n hosts.</source>
            <translation>
                <numerusform>von %n Host.</numerusform>
                <numerusform>von %n Hosts.</numerusform>
            </translation>
        </message>
        <message>
            <source>Entries in the order of the list.</source>
            <translation>Einträge in der Reihenfolge der Liste.</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;Import nodes</source>
            <translation>Knoten e&amp;inlesen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CoverageView</name>
        <message>
            <source>%1, folded</source>
            <translation>%1, eingeklappt</translation>
        </message>
        <message>
            <source>%1, unfolded</source>
            <translation>%1, ausgeklappt</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::CredentialForm</name>
        <message>
            <source>&amp;Keep it in</source>
            <translation>A&amp;ufheben in</translation>
        </message>
        <message>
            <source>&amp;User name</source>
            <translation>&amp;Benutzer</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Benutzer</translation>
        </message>
        <message>
            <source>Password or access token</source>
            <translation>Passwort oder Zugriffs-Token</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Zeigen, was getippt wird</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Kennwort</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::DetailsFetcher</name>
        <message>
            <source>Reading an attestation</source>
            <translation>Eine Bescheinigung wird gelesen</translation>
        </message>
        <message>
            <source>Reading an image</source>
            <translation>Ein Image wird gelesen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::DetailsPane</name>
        <message>
            <source>attestation</source>
            <translation>Bescheinigung</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Übersicht</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Config</source>
            <translation>Konfiguration</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Attached</source>
            <translation>Angehängt</translation>
        </message>
        <message>
            <source>The image says nothing about how it was made.</source>
            <translation>Das Image sagt nichts darüber, wie es entstand.</translation>
        </message>
        <message>
            <source>Choose one platform to see this of it.</source>
            <translation>Eine Plattform wählen, um dies von ihr zu sehen.</translation>
        </message>
        <message>
            <source>reading...</source>
            <translation>wird gelesen...</translation>
        </message>
        <message>
            <source>This entry is no image that Waybill can look into.</source>
            <translation>Dieser Eintrag ist kein Image, in das Waybill hineinsehen kann.</translation>
        </message>
        <message>
            <source>Nothing in the list describes this image.</source>
            <translation>Nichts in der Liste beschreibt dieses Image.</translation>
        </message>
        <message>
            <source>Choose one platform to see what describes it.</source>
            <translation>Eine Plattform wählen, um zu sehen, was sie beschreibt.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::DockTitle</name>
        <message>
            <source>Float</source>
            <translation>Ablösen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::DraftSaver</name>
        <message>
            <source>Draft kept</source>
            <translation>Entwurf aufgehoben</translation>
        </message>
        <message>
            <source>Draft not kept: %1</source>
            <translation>Entwurf nicht aufgehoben: %1</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::EmptyCoverage</name>
        <message>
            <source>Choose &amp;hosts…</source>
            <translation>&amp;Hosts wählen…</translation>
        </message>
        <message>
            <source>Choose hosts</source>
            <translation>Hosts wählen</translation>
        </message>
        <message>
            <source>There is nothing to ask about yet.</source>
            <translation>Noch gibt es nichts zu fragen.</translation>
        </message>
        <message>
            <source>As soon as its tab shows entries, this one shows who takes which.</source>
            <translation>Sobald der andere Tab Einträge zeigt, zeigt dieser, wer welchen nimmt.</translation>
        </message>
        <message>
            <source>No host is chosen.</source>
            <translation>Kein Host ist gewählt.</translation>
        </message>
        <message>
            <source>Choose presets, your own hosts or the nodes of a cluster.</source>
            <translation>Vorgaben, eigene Hosts oder die Knoten eines Clusters wählen.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::EmptyEntries</name>
        <message>
            <source>This list has no entries yet</source>
            <translation>Diese Liste hat noch keine Einträge</translation>
        </message>
        <message>
            <source>Drag tags from Registries or platforms from any image to here.</source>
            <translation>Tags aus den Registries oder Plattformen aus einem Image hierher ziehen.</translation>
        </message>
        <message>
            <source>Add an i&amp;mage…</source>
            <translation>I&amp;mage hinzufügen…</translation>
        </message>
        <message>
            <source>Start from an e&amp;xisting list…</source>
            <translation>Mit einer &amp;vorhandenen Liste beginnen…</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::EntriesBar</name>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Hinzufügen…</translation>
        </message>
        <message>
            <source>Take &amp;OS version…</source>
            <translation>&amp;OS-Version übernehmen…</translation>
        </message>
        <message>
            <source>&amp;Remove</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>&amp;Up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Dow&amp;n</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::EntriesDelegate</name>
        <message>
            <source>%1 of #%2</source>
            <translation>%1 von Nr. %2</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::EntriesView</name>
        <message>
            <source>Drop tags, images or platforms here, or use Add…</source>
            <translation>Tags, Images oder Plattformen hierher ziehen oder „Hinzufügen…“ wählen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::EntryProblem</name>
        <message>
            <source>The image's configuration could not be read</source>
            <translation>Die Konfiguration des Images war nicht zu lesen</translation>
        </message>
        <message>
            <source>The registry does not have entry %1, %2</source>
            <translation>Die Registry hat Eintrag %1, %2, nicht</translation>
        </message>
        <message>
            <source>Entry %1, %2, could not be read</source>
            <translation>Eintrag %1, %2, war nicht zu lesen</translation>
        </message>
        <message>
            <source>The manifest names it, but asking for it gave 404.</source>
            <translation>Das Manifest nennt sie, aber die Anfrage ergab 404.</translation>
        </message>
        <message>
            <source>The list names it, but asking for it gave 404. Clients on %1 that take this entry will fail; all others are not affected.</source>
            <translation>Die Liste nennt ihn, aber die Anfrage ergab 404. Clients auf %1, die diesen Eintrag nehmen, scheitern; alle anderen sind nicht betroffen.</translation>
        </message>
        <message>
            <source>%1 Whether the registry has it is not known.</source>
            <translation>%1 Ob die Registry ihn hat, ist nicht bekannt.</translation>
        </message>
        <message>
            <source>%1, “%2”</source>
            <translation>%1, „%2“</translation>
        </message>
        <message>
            <source>New list without it</source>
            <translation>Neue Liste ohne ihn</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Registry said</source>
            <translation>Registry sagte</translation>
        </message>
        <message>
            <source>System said</source>
            <translation>System sagte</translation>
        </message>
        <message>
            <source>Entry digest</source>
            <translation>Digest des Eintrags</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ErrorPage</name>
        <message>
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <source>Show tags</source>
            <translation>Tags zeigen</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Gefragt nach</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Betrifft</translation>
        </message>
        <message>
            <source>System said</source>
            <translation>System sagte</translation>
        </message>
        <message>
            <source>Registry said</source>
            <translation>Registry sagte</translation>
        </message>
        <message>
            <source>Tried</source>
            <translation>Versucht</translation>
        </message>
        <message numerus="yes">
            <source>%n time(s)</source>
            <translation>
                <numerusform>%n Mal</numerusform>
                <numerusform>%n Mal</numerusform>
            </translation>
        </message>
        <message>
            <source>Cannot reach %1</source>
            <translation>%1 ist nicht zu erreichen</translation>
        </message>
        <message>
            <source>No trusted connection to %1</source>
            <translation>Keine vertrauenswürdige Verbindung zu %1</translation>
        </message>
        <message>
            <source>%1 does not answer</source>
            <translation>%1 antwortet nicht</translation>
        </message>
        <message>
            <source>%1 does not allow this</source>
            <translation>%1 lässt dies nicht zu</translation>
        </message>
        <message>
            <source>There is no %1</source>
            <translation>%1 gibt es nicht</translation>
        </message>
        <message>
            <source>%1 says too many requests</source>
            <translation>%1 sagt: zu viele Anfragen</translation>
        </message>
        <message>
            <source>%1 refused the request</source>
            <translation>%1 hat die Anfrage abgelehnt</translation>
        </message>
        <message>
            <source>This is no image name</source>
            <translation>Das ist kein Name eines Images</translation>
        </message>
        <message>
            <source>%1 is no readable manifest</source>
            <translation>%1 ist kein lesbares Manifest</translation>
        </message>
        <message>
            <source>%1 does not match its digest</source>
            <translation>%1 passt nicht zu seinem Digest</translation>
        </message>
        <message>
            <source>%1 has changed meanwhile</source>
            <translation>%1 hat sich inzwischen geändert</translation>
        </message>
        <message>
            <source>Waybill cannot open %1</source>
            <translation>Waybill kann %1 nicht öffnen</translation>
        </message>
        <message>
            <source>%1 could not be opened</source>
            <translation>%1 war nicht zu öffnen</translation>
        </message>
        <message>
            <source>The repository has no tags.</source>
            <translation>Das Repository hat keine Tags.</translation>
        </message>
        <message>
            <source>Tags that are there:</source>
            <translation>Tags, die es gibt:</translation>
        </message>
        <message>
            <source>Details copied</source>
            <translation>Einzelheiten kopiert</translation>
        </message>
        <message>
            <source>The proxy wants you to sign in</source>
            <translation>Der Proxy will eine Anmeldung</translation>
        </message>
        <message>
            <source>The client certificate for %1 is locked</source>
            <translation>Das Client-Zertifikat für %1 ist gesperrt</translation>
        </message>
        <message>
            <source>Registry settings</source>
            <translation>Registry-Einstellungen</translation>
        </message>
        <message>
            <source>%1 would get your password unencrypted</source>
            <translation>%1 bekäme Ihr Passwort unverschlüsselt</translation>
        </message>
        <message>
            <source>Proxy said</source>
            <translation>Proxy sagte</translation>
        </message>
        <message>
            <source>The program with the password for %1 was not run</source>
            <translation>Das Programm mit dem Passwort für %1 wurde nicht ausgeführt</translation>
        </message>
        <message>
            <source>%1 wants you to sign in</source>
            <translation>%1 verlangt eine Anmeldung</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ExplainDialog</name>
        <message>
            <source>&amp;Copy as text</source>
            <translation>Als &amp;Text kopieren</translation>
        </message>
        <message>
            <source>&amp;Open image with this host</source>
            <translation>Image mit diesem &amp;Host öffnen</translation>
        </message>
        <message>
            <source>Explain an error</source>
            <translation>Einen Fehler erklären</translation>
        </message>
        <message>
            <source>&amp;Message</source>
            <translation>&amp;Meldung</translation>
        </message>
        <message>
            <source>Paste it whole, with the command if you have it</source>
            <translation>Am besten ganz einfügen, mit dem Befehl, wenn er da ist</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Waybill says who complains, about which image and host, what is wrong, and what helps.</source>
            <translation>Waybill sagt, wer sich beschwert, über welches Image und welchen Host, was nicht stimmt und was hilft.</translation>
        </message>
        <message>
            <source>Not recognised</source>
            <translation>Nicht erkannt</translation>
        </message>
        <message>
            <source>This is no message of a container client that Waybill knows. The text stays as it is: add what stood around it, or the command that was typed.</source>
            <translation>Dies ist keine Meldung eines Container-Clients, die Waybill kennt. Der Text bleibt stehen: was darum herum stand oder welcher Befehl es war, kann dazu.</translation>
        </message>
        <message>
            <source>not said</source>
            <translation>nicht gesagt</translation>
        </message>
        <message>
            <source>&amp;Open image</source>
            <translation>Image ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird gesucht…</translation>
        </message>
        <message>
            <source>Looking for what would run</source>
            <translation>Gesucht wird, was liefe</translation>
        </message>
        <message>
            <source>Explanation copied</source>
            <translation>Erklärung kopiert</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::FormDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::HostChooser</name>
        <message>
            <source>Here</source>
            <translation>Hier</translation>
        </message>
        <message>
            <source>Engines on this computer</source>
            <translation>Engines auf diesem Rechner</translation>
        </message>
        <message>
            <source>Nodes of a cluster</source>
            <translation>Knoten eines Clusters</translation>
        </message>
        <message>
            <source>Own hosts</source>
            <translation>Eigene Hosts</translation>
        </message>
        <message>
            <source>Usual hosts</source>
            <translation>Übliche Hosts</translation>
        </message>
        <message>
            <source>Own hosts and nodes</source>
            <translation>Eigene Hosts und Knoten</translation>
        </message>
        <message>
            <source>Platform and isolation</source>
            <translation>Plattform und Isolation</translation>
        </message>
        <message>
            <source>--&amp;platform</source>
            <translation>--&amp;platform</translation>
        </message>
        <message>
            <source>&amp;Isolation</source>
            <translation>&amp;Isolation</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;Client</source>
            <translation>&amp;Client</translation>
        </message>
        <message>
            <source>As the host does</source>
            <translation>Wie der Host es tut</translation>
        </message>
        <message>
            <source>Process</source>
            <translation>Prozess</translation>
        </message>
        <message>
            <source>Hyper-V</source>
            <translation>Hyper-V</translation>
        </message>
        <message>
            <source>&amp;Own host…</source>
            <translation>&amp;Eigener Host…</translation>
        </message>
        <message>
            <source>&amp;Edit this host…</source>
            <translation>Diesen Host &amp;ändern…</translation>
        </message>
        <message>
            <source>&amp;Remove this host</source>
            <translation>Diesen Host entfe&amp;rnen</translation>
        </message>
        <message>
            <source>&amp;Import nodes from a file…</source>
            <translation>Knoten aus einer &amp;Datei einlesen…</translation>
        </message>
        <message>
            <source>&amp;Paste nodes</source>
            <translation>Knoten e&amp;infügen</translation>
        </message>
        <message>
            <source>Ask &amp;kubectl for nodes</source>
            <translation>&amp;kubectl nach Knoten fragen</translation>
        </message>
        <message>
            <source>Remove all &amp;nodes</source>
            <translation>Alle K&amp;noten entfernen</translation>
        </message>
        <message>
            <source>Rules: %1, taken from %2</source>
            <translation>Regeln: %1, aus %2</translation>
        </message>
        <message>
            <source>%1. %2 Choose the client.</source>
            <translation>%1. %2 Bitte den Client wählen.</translation>
        </message>
        <message>
            <source>%1. %2 The client was picked accordingly.</source>
            <translation>%1. %2 Der Client ergab sich daraus.</translation>
        </message>
        <message>
            <source>%1, from %2. Its container runtime is not known here; choose the client.</source>
            <translation>%1, aus %2. Seine Container-Laufzeit ist hier nicht bekannt; bitte den Client wählen.</translation>
        </message>
        <message>
            <source>%1, from %2. The client is its container runtime.</source>
            <translation>%1, aus %2. Der Client ist seine Container-Laufzeit.</translation>
        </message>
        <message>
            <source>%1 does not understand this.</source>
            <translation>%1 versteht dies nicht.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::HostDialog</name>
        <message>
            <source>Windows 10 or 11: &amp;Hyper-V isolation is the default</source>
            <translation>Windows 10 oder 11: &amp;Hyper-V-Isolation ist die Vorgabe</translation>
        </message>
        <message>
            <source>Own host</source>
            <translation>Eigener Host</translation>
        </message>
        <message>
            <source>Edit the host</source>
            <translation>Host ändern</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;OS</source>
            <translation>&amp;OS</translation>
        </message>
        <message>
            <source>&amp;Architecture</source>
            <translation>&amp;Architektur</translation>
        </message>
        <message>
            <source>&amp;Variant or CPU level</source>
            <translation>&amp;Variante oder CPU-Stufe</translation>
        </message>
        <message>
            <source>OS &amp;version</source>
            <translation>OS-Ve&amp;rsion</translation>
        </message>
        <message>
            <source>&amp;Usual client</source>
            <translation>Übl&amp;icher Client</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Give the host a name.</source>
            <translation>Dem Host einen Namen geben.</translation>
        </message>
        <message>
            <source>On Windows everything depends on the build: give the OS version, such as 10.0.20348.</source>
            <translation>Unter Windows hängt alles am Build: die OS-Version angeben, wie 10.0.20348.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::HostFinder</name>
        <message>
            <source>Asking %1</source>
            <translation>%1 wird gefragt</translation>
        </message>
        <message>
            <source>%1 It answers at %2.</source>
            <translation>%1 Antwortet an %2.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::HostPanel</name>
        <message>
            <source>Will it run?</source>
            <translation>Läuft es?</translation>
        </message>
        <message>
            <source>All &amp;hosts</source>
            <translation>Alle &amp;Hosts</translation>
        </message>
        <message>
            <source>Line copied</source>
            <translation>Zeile kopiert</translation>
        </message>
        <message>
            <source>Open an image or a list to see what this host makes of it.</source>
            <translation>Ein Image oder eine Liste öffnen, um zu sehen, was dieser Host daraus macht.</translation>
        </message>
        <message>
            <source>Start it with Hyper-V isolation</source>
            <translation>Mit Hyper-V-Isolation starten</translation>
        </message>
        <message>
            <source>Copy line</source>
            <translation>Zeile kopieren</translation>
        </message>
        <message>
            <source>Add an entry for %1</source>
            <translation>Einen Eintrag für %1 hinzufügen</translation>
        </message>
        <message>
            <source>Add…</source>
            <translation>Hinzufügen…</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Neue Liste</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ImageHeader</name>
        <message>
            <source>Manifest list</source>
            <translation>Manifest-Liste</translation>
        </message>
        <message>
            <source>Image index</source>
            <translation>Image-Index</translation>
        </message>
        <message>
            <source>Schema 1</source>
            <translation>Schema 1</translation>
        </message>
        <message>
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>Add to list</source>
            <translation>Zur Liste hinzufügen</translation>
        </message>
        <message>
            <source>Copy pull line</source>
            <translation>Pull-Zeile kopieren</translation>
        </message>
        <message>
            <source>List digest</source>
            <translation>Digest der Liste</translation>
        </message>
        <message>
            <source>Image digest</source>
            <translation>Digest des Images</translation>
        </message>
        <message>
            <source>%1 of %2 missing</source>
            <translation>%1 von %2 fehlen</translation>
        </message>
        <message>
            <source>%1 of %2 not readable</source>
            <translation>%1 von %2 nicht lesbar</translation>
        </message>
        <message>
            <source>1 platform</source>
            <translation>1 Plattform</translation>
        </message>
        <message numerus="yes">
            <source>%n platforms</source>
            <translation>
                <numerusform>%n Plattform</numerusform>
                <numerusform>%n Plattformen</numerusform>
            </translation>
        </message>
        <message>
            <source>1 attestation without image</source>
            <translation>1 Bescheinigung ohne Image</translation>
        </message>
        <message numerus="yes">
            <source>%n attestations without image</source>
            <translation>
                <numerusform>%n Bescheinigung ohne Image</numerusform>
                <numerusform>%n Bescheinigungen ohne Image</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2, read %3</source>
            <translation>%1, %2, gelesen %3</translation>
        </message>
        <message>
            <source>%1, %2, read %3 from the mirror %4</source>
            <comment>Docker, 2 kB, 3 minutes ago, host</comment>
            <translation>%1, %2, gelesen %3 vom Spiegel %4</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ImagePage</name>
        <message>
            <source>Pull line</source>
            <translation>Pull-Zeile</translation>
        </message>
        <message>
            <source>%1 copied</source>
            <extracomment>%1 is a thing that was copied, such as "List digest"</extracomment>
            <translation>%1 kopiert</translation>
        </message>
        <message>
            <source>List digest</source>
            <translation>Digest der Liste</translation>
        </message>
        <message>
            <source>Image digest</source>
            <translation>Digest des Images</translation>
        </message>
        <message>
            <source>Entry digest</source>
            <translation>Digest des Eintrags</translation>
        </message>
        <message>
            <source>Entry digests</source>
            <translation>Digests der Einträge</translation>
        </message>
        <message>
            <source>1 entry copied</source>
            <translation>1 Eintrag kopiert</translation>
        </message>
        <message numerus="yes">
            <source>%n entries copied</source>
            <translation>
                <numerusform>%n Eintrag kopiert</numerusform>
                <numerusform>%n Einträge kopiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message>
            <source>Not read again: %1</source>
            <translation>Nicht neu gelesen: %1</translation>
        </message>
        <message>
            <source>Looking for tags</source>
            <translation>Tags werden gesucht</translation>
        </message>
        <message>
            <source>1 of %1 entries is missing at the registry</source>
            <translation>1 von %1 Einträgen fehlt in der Registry</translation>
        </message>
        <message>
            <source>%1 of %2 entries are missing at the registry</source>
            <translation>%1 von %2 Einträgen fehlen in der Registry</translation>
        </message>
        <message>
            <source>Read in %1 ms, 1 request</source>
            <translation>In %1 ms gelesen, 1 Anfrage</translation>
        </message>
        <message>
            <source>%1 could not be read, so there is nothing to judge. Its page says what helps; then this host's answer is here.</source>
            <translation>%1 konnte nicht gelesen werden, darum gibt es nichts zu beurteilen. Was hilft, steht auf der Seite; danach steht hier die Antwort dieses Hosts.</translation>
        </message>
        <message>
            <source>This host's answer is here as soon as %1 is read.</source>
            <translation>Die Antwort dieses Hosts steht hier, sobald %1 gelesen ist.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::JsonView</name>
        <message>
            <source>Pretty</source>
            <translation>Lesbar</translation>
        </message>
        <message>
            <source>Raw</source>
            <translation>Roh</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Save the document as sent</source>
            <translation>Das Dokument speichern, wie es kam</translation>
        </message>
        <message>
            <source>%1, as sent.</source>
            <translation>%1, wie gesendet.</translation>
        </message>
        <message>
            <source>Laid out for reading. Raw: the %1 as sent.</source>
            <translation>Zum Lesen gesetzt. Roh: die %1 wie gesendet.</translation>
        </message>
        <message>
            <source>Save document</source>
            <translation>Dokument speichern</translation>
        </message>
        <message>
            <source>JSON (*.json)</source>
            <translation>JSON (*.json)</translation>
        </message>
        <message>
            <source>The document could not be saved: %1</source>
            <translation>Das Dokument war nicht zu speichern: %1</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ListAdder</name>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message numerus="yes">
            <source>Reading %n image(s)</source>
            <translation>
                <numerusform>%n Image wird gelesen</numerusform>
                <numerusform>%n Images werden gelesen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 could not be added. %2</source>
            <translation>%1 konnte nicht hinzugefügt werden. %2</translation>
        </message>
        <message numerus="yes">
            <source>%n image(s) could not be added, %1 first. %2</source>
            <translation>
                <numerusform>%n Image konnte nicht hinzugefügt werden, zuerst %1. %2</numerusform>
                <numerusform>%n Images konnten nicht hinzugefügt werden, zuerst %1. %2</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n item(s)</source>
            <translation>
                <numerusform>%n Eintrag hinzufügen</numerusform>
                <numerusform>%n Einträge hinzufügen</numerusform>
            </translation>
        </message>
        <message>
            <source>No OS version could be taken from %1. %2</source>
            <translation>Von %1 war keine OS-Version zu übernehmen. %2</translation>
        </message>
        <message>
            <source>Take OS version %1</source>
            <translation>OS-Version %1 übernehmen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::MainWindow</name>
        <message>
            <source>%1 – Waybill</source>
            <extracomment>%1 is the name of an image or a list</extracomment>
            <translation>%1 – Waybill</translation>
        </message>
        <message>
            <source>Open a list</source>
            <translation>Liste öffnen</translation>
        </message>
        <message>
            <source>Lists (*.waybill)</source>
            <translation>Listen (*.waybill)</translation>
        </message>
        <message>
            <source>%1 cannot be opened</source>
            <translation>%1 ist nicht zu öffnen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message numerus="yes">
            <source>%n list(s) in progress were left over when Waybill ended.</source>
            <translation>
                <numerusform>%n angefangene Liste blieb übrig, als Waybill endete.</numerusform>
                <numerusform>%n angefangene Listen blieben übrig, als Waybill endete.</numerusform>
            </translation>
        </message>
        <message>
            <source>Open the newest</source>
            <translation>Die neueste öffnen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>The language changes when Waybill is started again.</source>
            <translation>Die Sprache wechselt, wenn Waybill neu gestartet wird.</translation>
        </message>
        <message>
            <source>Waybill %1</source>
            <translation>Waybill %1</translation>
        </message>
        <message>
            <source>Looks into multi-platform container images and publishes them.
Free software under the Apache License 2.0.</source>
            <translation>Sieht in Container-Images für mehrere Plattformen hinein und veröffentlicht sie.
Freie Software unter der Apache-Lizenz 2.0.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::MessageBar</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::MessageField</name>
        <message>
            <source>
… %L1 characters left out …
</source>
            <translation>
… %L1 Zeichen ausgelassen …
</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Paste what docker, kubectl, podman or another client said</source>
            <translation>Hier einfügen, was docker, kubectl, podman oder ein anderer Client sagte</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::NodesImport</name>
        <message>
            <source>%1 cannot be read.</source>
            <translation>%1 ist nicht zu lesen.</translation>
        </message>
        <message>
            <source>The file is too large.</source>
            <translation>Die Datei ist zu groß.</translation>
        </message>
        <message>
            <source>Import nodes</source>
            <translation>Knoten einlesen</translation>
        </message>
        <message>
            <source>Output of kubectl get nodes -o json (*.json);;All files (*)</source>
            <translation>Ausgabe von kubectl get nodes -o json (*.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>the clipboard</source>
            <translation>die Zwischenablage</translation>
        </message>
        <message>
            <source>Asking kubectl for the nodes</source>
            <translation>kubectl wird nach den Knoten gefragt</translation>
        </message>
        <message numerus="yes">
            <source>%n node(s) imported</source>
            <translation>
                <numerusform>%n Knoten eingelesen</numerusform>
                <numerusform>%n Knoten eingelesen</numerusform>
            </translation>
        </message>
        <message>
            <source>The nodes were not imported</source>
            <translation>Die Knoten wurden nicht eingelesen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::NoticeBar</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::Page</name>
        <message>
            <source>There is nothing to judge here yet.</source>
            <translation>Hier gibt es noch nichts zu beurteilen.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::PassphraseDialog</name>
        <message>
            <source>&amp;Passphrase</source>
            <translation>&amp;Kennwort</translation>
        </message>
        <message>
            <source>Unlock the client certificate</source>
            <translation>Client-Zertifikat entsperren</translation>
        </message>
        <message>
            <source>Memory, until Waybill closes</source>
            <translation>Arbeitsspeicher, bis Waybill endet</translation>
        </message>
        <message>
            <source>The keychain of this system</source>
            <translation>Schlüsselbund dieses Systems</translation>
        </message>
        <message>
            <source>%1 needs a passphrase</source>
            <translation>%1 braucht ein Kennwort</translation>
        </message>
        <message>
            <source>&amp;Unlock</source>
            <translation>&amp;Entsperren</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::PlainHttpMark</name>
        <message>
            <source>plain HTTP</source>
            <translation>unverschlüsselt</translation>
        </message>
        <message>
            <source>Plain HTTP: not encrypted. It does not leave this computer.</source>
            <translation>Einfaches HTTP: nicht verschlüsselt. Es verlässt diesen Rechner nicht.</translation>
        </message>
        <message>
            <source>Plain HTTP: not encrypted. Everybody on the way can read and change what is sent.</source>
            <translation>Einfaches HTTP: nicht verschlüsselt. Jeder auf dem Weg kann mitlesen und verändern, was gesendet wird.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::PlatformsView</name>
        <message>
            <source>&amp;Add to list</source>
            <translation>Zur &amp;Liste hinzufügen</translation>
        </message>
        <message>
            <source>&amp;New list from it</source>
            <translation>&amp;Neue Liste daraus</translation>
        </message>
        <message>
            <source>Copy &amp;digest</source>
            <translation>&amp;Digest kopieren</translation>
        </message>
        <message>
            <source>Copy pull &amp;line</source>
            <translation>Pull-&amp;Zeile kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;platform</source>
            <translation>&amp;Plattform kopieren</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::PreviewPane</name>
        <message>
            <source>New digest</source>
            <translation>Neuer Digest</translation>
        </message>
        <message>
            <source>&amp;Difference</source>
            <translation>&amp;Unterschied</translation>
        </message>
        <message>
            <source>&amp;JSON</source>
            <translation>&amp;JSON</translation>
        </message>
        <message>
            <source>&amp;Hosts</source>
            <translation>&amp;Hosts</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>Hosts</source>
            <translation>Hosts</translation>
        </message>
        <message>
            <source>%1, %2, %3</source>
            <translation>%1, %2, %3</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ProblemsPane</name>
        <message>
            <source>Pro&amp;blems</source>
            <translation>Pro&amp;bleme</translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n Fehler</numerusform>
                <numerusform>%n Fehler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n warning(s)</source>
            <translation>
                <numerusform>%n Warnung</numerusform>
                <numerusform>%n Warnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n Hinweis</numerusform>
                <numerusform>%n Hinweise</numerusform>
            </translation>
        </message>
        <message>
            <source>No problems found.</source>
            <translation>Keine Probleme gefunden.</translation>
        </message>
        <message>
            <source>Nothing to check yet.</source>
            <translation>Noch nichts zu prüfen.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ProgressLine</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ProxyDialog</name>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Passwort</translation>
        </message>
        <message>
            <source>Sign in to the proxy</source>
            <translation>Am Proxy anmelden</translation>
        </message>
        <message>
            <source>The proxy %1 wants a password</source>
            <translation>Der Proxy %1 will ein Passwort</translation>
        </message>
        <message>
            <source>This is your network's proxy, not the registry. The password is kept until Waybill closes.</source>
            <translation>Das ist der Proxy des eigenen Netzes, nicht die Registry. Das Passwort wird behalten, bis Waybill endet.</translation>
        </message>
        <message>
            <source>&amp;Sign in</source>
            <translation>&amp;Anmelden</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::PushPanel</name>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message numerus="yes">
            <source>Pushing %n entry(s) to %1</source>
            <translation>
                <numerusform>%n Eintrag wird nach %1 gepusht</numerusform>
                <numerusform>%n Einträge werden nach %1 gepusht</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of %2 items</source>
            <translation>%1 von %2 Schritten</translation>
        </message>
        <message>
            <source>Target unchanged before the push</source>
            <translation>Ziel vor dem Push unverändert</translation>
        </message>
        <message>
            <source>Target did not exist before</source>
            <translation>Ziel gab es vorher nicht</translation>
        </message>
        <message numerus="yes">
            <source>%n blob(s) taken over from other repositories</source>
            <translation>
                <numerusform>%n Blob aus anderen Repositories übernommen</numerusform>
                <numerusform>%n Blobs aus anderen Repositories übernommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n blob(s) copied</source>
            <translation>
                <numerusform>%n Blob kopiert</numerusform>
                <numerusform>%n Blobs kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) written</source>
            <translation>
                <numerusform>%n Eintrag geschrieben</numerusform>
                <numerusform>%n Einträge geschrieben</numerusform>
            </translation>
        </message>
        <message>
            <source>all entries were there already</source>
            <translation>alle Einträge waren schon da</translation>
        </message>
        <message numerus="yes">
            <source>list written under %n tag(s) and read back</source>
            <translation>
                <numerusform>Liste unter %n Tag geschrieben und zurückgelesen</numerusform>
                <numerusform>Liste unter %n Tags geschrieben und zurückgelesen</numerusform>
            </translation>
        </message>
        <message>
            <source>Pushed.</source>
            <translation>Gepusht.</translation>
        </message>
        <message numerus="yes">
            <source>%1 now holds %n platform(s). Read back and equal.</source>
            <translation>
                <numerusform>%1 enthält jetzt %n Plattform. Zurückgelesen und gleich.</numerusform>
                <numerusform>%1 enthält jetzt %n Plattformen. Zurückgelesen und gleich.</numerusform>
            </translation>
        </message>
        <message>
            <source>in %1 s</source>
            <translation>in %1 s</translation>
        </message>
        <message>
            <source>List digest</source>
            <translation>Digest der Liste</translation>
        </message>
        <message>
            <source>Pull by tag</source>
            <translation>Pull am Tag</translation>
        </message>
        <message>
            <source>Pull by digest</source>
            <translation>Pull am Digest</translation>
        </message>
        <message>
            <source>Open the tag</source>
            <translation>Das Tag öffnen</translation>
        </message>
        <message>
            <source>%1 was written; only the look at it afterwards went wrong.</source>
            <translation>%1 wurde geschrieben; nur der Blick danach ging schief.</translation>
        </message>
        <message>
            <source>The registry did not confirm whether %1 was changed. Look at the tag to see.</source>
            <translation>Die Registry hat nicht bestätigt, ob %1 geändert wurde. Ein Blick auf das Tag zeigt es.</translation>
        </message>
        <message>
            <source>Not pushed.</source>
            <translation>Nicht gepusht.</translation>
        </message>
        <message>
            <source>The registry said</source>
            <translation>Die Registry sagte</translation>
        </message>
        <message>
            <source>The system said</source>
            <translation>Das System sagte</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>On the registry</source>
            <translation>In der Registry</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Vergleichen</translation>
        </message>
        <message>
            <source>Push any&amp;way</source>
            <translation>&amp;Trotzdem pushen</translation>
        </message>
        <message>
            <source>Tr&amp;y again</source>
            <translation>&amp;Noch einmal</translation>
        </message>
        <message>
            <source>&amp;Back to the list</source>
            <translation>&amp;Zurück zur Liste</translation>
        </message>
        <message>
            <source>%1 in %2 s</source>
            <comment>bytes, seconds</comment>
            <translation>%1 in %2 s</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>bytes</comment>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1/s</source>
            <comment>bytes</comment>
            <translation>%1/s</translation>
        </message>
        <message>
            <source>&amp;Compare with before</source>
            <translation>Mit &amp;vorher vergleichen</translation>
        </message>
        <message>
            <source>U&amp;ndo this push</source>
            <translation>Push &amp;zurücknehmen</translation>
        </message>
        <message>
            <source>Put back.</source>
            <translation>Wiederhergestellt.</translation>
        </message>
        <message numerus="yes">
            <source>%1 hold(s) again what was there before the push. Read back and equal.</source>
            <translation>
                <numerusform>%1 enthält wieder, was vor dem Push dort war. Zurückgelesen und gleich.</numerusform>
                <numerusform>%1 enthalten wieder, was vor dem Push dort war. Zurückgelesen und gleich.</numerusform>
            </translation>
        </message>
        <message>
            <source>Digest</source>
            <translation>Digest</translation>
        </message>
        <message>
            <source>Still there</source>
            <translation>Noch da</translation>
        </message>
        <message>
            <source>%1, which did not exist before</source>
            <comment>tags</comment>
            <translation>%1, vorher nicht vorhanden</translation>
        </message>
        <message>
            <source>Not put back.</source>
            <translation>Nicht wiederhergestellt.</translation>
        </message>
        <message numerus="yes">
            <source>Re&amp;move %n entry(s)</source>
            <translation>
                <numerusform>%n Eintrag &amp;entfernen</numerusform>
                <numerusform>%n Einträge &amp;entfernen</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Einzelheiten kopieren</translation>
        </message>
        <message>
            <source>Details copied</source>
            <translation>Einzelheiten kopiert</translation>
        </message>
        <message>
            <source>%1 What was written before it is of use when you try again.</source>
            <comment>a sentence about the tag</comment>
            <translation>%1 Was davor geschrieben wurde, nützt beim nächsten Versuch.</translation>
        </message>
        <message>
            <source>%1 was not changed.</source>
            <translation>%1 wurde nicht geändert.</translation>
        </message>
        <message>
            <source>Waybill left %1 as it is.</source>
            <translation>Waybill hat %1 gelassen, wie es ist.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::PushSteps</name>
        <message>
            <source>Look at the target</source>
            <translation>Das Ziel ansehen</translation>
        </message>
        <message>
            <source>Copy blobs</source>
            <translation>Blobs kopieren</translation>
        </message>
        <message numerus="yes">
            <source>Write %n entry(s)</source>
            <translation>
                <numerusform>%n Eintrag schreiben</numerusform>
                <numerusform>%n Einträge schreiben</numerusform>
            </translation>
        </message>
        <message>
            <source>after their blobs</source>
            <translation>nach ihren Blobs</translation>
        </message>
        <message>
            <source>Write list, move tag</source>
            <translation>Liste schreiben, Tag versetzen</translation>
        </message>
        <message>
            <source>%1 stays as it is until then</source>
            <translation>%1 bleibt bis dahin, wie es ist</translation>
        </message>
        <message>
            <source>Read back, compare</source>
            <translation>Zurücklesen, vergleichen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::RegistriesDelegate</name>
        <message>
            <source>own trust</source>
            <translation>eigenes Vertrauen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::RegistriesDock</name>
        <message>
            <source>Registries</source>
            <translation>Registries</translation>
        </message>
        <message>
            <source>Add a registry</source>
            <translation>Registry hinzufügen</translation>
        </message>
        <message>
            <source>Filter registries</source>
            <translation>Registries filtern</translation>
        </message>
        <message numerus="yes">
            <source>%n reference(s) copied</source>
            <translation>
                <numerusform>%n Referenz kopiert</numerusform>
                <numerusform>%n Referenzen kopiert</numerusform>
            </translation>
        </message>
        <message>
            <source>Name copied</source>
            <translation>Name kopiert</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Add to list</source>
            <translation>Zur &amp;Liste hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Copy reference</source>
            <translation>Referenz &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Search %1…</source>
            <translation>%1 &amp;durchsuchen…</translation>
        </message>
        <message>
            <source>&amp;Go to repository…</source>
            <translation>Zu einem Repositor&amp;y…</translation>
        </message>
        <message>
            <source>&amp;All repositories of this owner</source>
            <translation>&amp;Alle Repositories dieses Besitzers</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>Neu &amp;lesen</translation>
        </message>
        <message>
            <source>&amp;Copy name</source>
            <translation>Namen &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Sign in…</source>
            <translation>&amp;Anmelden…</translation>
        </message>
        <message>
            <source>Re&amp;move registry</source>
            <translation>Registry &amp;entfernen</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 wird gelesen</translation>
        </message>
        <message>
            <source>%1: the list is not complete. %2</source>
            <comment>name, why</comment>
            <translation>%1: die Liste ist nicht vollständig. %2</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n name(s) left out that are no valid names</source>
            <translation>
                <numerusform>%1: %n Name ausgelassen, der kein gültiger ist</numerusform>
                <numerusform>%1: %n Namen ausgelassen, die keine gültigen sind</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to repository</source>
            <translation>Zu einem Repository</translation>
        </message>
        <message>
            <source>&amp;Repository on %1</source>
            <translation>&amp;Repository auf %1</translation>
        </message>
        <message>
            <source>Such as library/ubuntu; with a tag, such as ubuntu:24.04, the image opens.</source>
            <translation>Zum Beispiel library/ubuntu; mit einem Tag, wie ubuntu:24.04, wird das Image geöffnet.</translation>
        </message>
        <message>
            <source>&amp;Address</source>
            <translation>&amp;Adresse</translation>
        </message>
        <message>
            <source>Host and port, such as localhost:5001 or registry.example.com. Waybill speaks plain HTTP with this computer only, HTTPS with all others.</source>
            <translation>Host und Port, wie localhost:5001 oder registry.example.com. Waybill spricht nur mit diesem Rechner unverschlüsseltes HTTP, mit allen anderen HTTPS.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Search %1</source>
            <translation>%1 durchsuchen</translation>
        </message>
        <message>
            <source>&amp;Words, or a user with / behind</source>
            <translation>&amp;Wörter, oder ein Benutzer mit / dahinter</translation>
        </message>
        <message>
            <source>Such as nginx; library/ or bitnami/ shows all repositories of that user or organisation. Nobody is told who searches: it goes without your password.</source>
            <translation>Zum Beispiel nginx; library/ oder bitnami/ zeigt alle Repositories dieses Benutzers oder dieser Organisation. Niemand erfährt, wer sucht: das Passwort geht nicht mit.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Say what to look for.</source>
            <translation>Sagen, wonach gesucht wird.</translation>
        </message>
        <message>
            <source>Looking for %1</source>
            <translation>%1 wird gesucht</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what was looked for, what went wrong</comment>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Nothing found for %1</source>
            <translation>Nichts gefunden für %1</translation>
        </message>
        <message numerus="yes">
            <source>The best %n of %1 repositories found for %2</source>
            <translation>
                <numerusform>Das beste von %1 Repositories, die für %2 gefunden wurden</numerusform>
                <numerusform>Die besten %n von %1 Repositories, die für %2 gefunden wurden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n repository(s) found for %1</source>
            <translation>
                <numerusform>%n Repository für %1 gefunden</numerusform>
                <numerusform>%n Repositories für %1 gefunden</numerusform>
            </translation>
        </message>
        <message>
            <source>C&amp;onnection…</source>
            <translation>&amp;Verbindung…</translation>
        </message>
        <message>
            <source>Own trust: a certificate or authority of your own counts for this registry.</source>
            <translation>Eigenes Vertrauen: Für diese Registry gilt ein eigenes Zertifikat oder eine eigene Zertifizierungsstelle.</translation>
        </message>
        <message>
            <source>Signed in with a token from %1.</source>
            <translation>Angemeldet mit einem Token aus %1.</translation>
        </message>
        <message>
            <source>Signed in as %1, from %2.</source>
            <translation>Angemeldet als %1, aus %2.</translation>
        </message>
        <message>
            <source>Content is read from %1 first.</source>
            <translation>Inhalte werden zuerst von %1 gelesen.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::RegistryDialog</name>
        <message>
            <source>With a token from %1</source>
            <translation>Mit einem Token aus: %1</translation>
        </message>
        <message>
            <source>As %1, from %2</source>
            <translation>Als %1, aus: %2</translation>
        </message>
        <message>
            <source>Stop trusting it</source>
            <translation>Nicht mehr vertrauen</translation>
        </message>
        <message>
            <source>&amp;Forget</source>
            <translation>&amp;Vergessen</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Testen</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>How Waybill and waybill-cli connect to this registry.</source>
            <translation>Wie Waybill und waybill-cli sich mit dieser Registry verbinden.</translation>
        </message>
        <message>
            <source>Plain HTTP on this machine, HTTPS if it speaks it</source>
            <translation>Unverschlüsseltes HTTP auf diesem Rechner, HTTPS, wenn sie es spricht</translation>
        </message>
        <message>
            <source>HTTPS</source>
            <translation>HTTPS</translation>
        </message>
        <message>
            <source>HTTPS only</source>
            <translation>Nur HTTPS</translation>
        </message>
        <message>
            <source>Plain HTTP, not encrypted</source>
            <translation>Unverschlüsseltes HTTP</translation>
        </message>
        <message>
            <source>Everybody on the way can read and change what is sent, passwords too.</source>
            <translation>Jeder auf dem Weg kann lesen und ändern, was gesendet wird, auch Passwörter.</translation>
        </message>
        <message>
            <source>Encr&amp;yption</source>
            <translation>Ver&amp;schlüsselung</translation>
        </message>
        <message>
            <source>Trusted &amp;authority</source>
            <translation>&amp;Zertifizierungsstelle</translation>
        </message>
        <message>
            <source>&amp;Client certificate</source>
            <translation>&amp;Client-Zertifikat</translation>
        </message>
        <message>
            <source>Its &amp;key</source>
            <translation>Sein Sch&amp;lüssel</translation>
        </message>
        <message>
            <source>host of a mirror to read from, if any</source>
            <translation>Host eines Spiegels zum Lesen, wenn es einen gibt</translation>
        </message>
        <message>
            <source>&amp;Mirror for reading</source>
            <translation>S&amp;piegel zum Lesen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Choose a file: %1</source>
            <translation>Datei wählen: %1</translation>
        </message>
        <message>
            <source>Own trust</source>
            <translation>Eigenes Vertrauen</translation>
        </message>
        <message>
            <source>&amp;Sign in…</source>
            <translation>&amp;Anmelden…</translation>
        </message>
        <message>
            <source>Signed in</source>
            <translation>Angemeldet</translation>
        </message>
        <message>
            <source>Sa&amp;ve</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>wird angesehen…</translation>
        </message>
        <message>
            <source>Looking for credentials</source>
            <translation>Anmeldedaten werden gesucht</translation>
        </message>
        <message>
            <source>no, as anybody</source>
            <translation>nein, als jedermann</translation>
        </message>
        <message>
            <source>Forgetting the credentials</source>
            <translation>Anmeldedaten werden vergessen</translation>
        </message>
        <message>
            <source>Stop the &amp;test</source>
            <translation>&amp;Test anhalten</translation>
        </message>
        <message>
            <source>Testing %1</source>
            <translation>%1 wird getestet</translation>
        </message>
        <message>
            <source>in the same file</source>
            <translation>in derselben Datei</translation>
        </message>
        <message>
            <source>Known of it</source>
            <translation>Bekannt</translation>
        </message>
        <message>
            <source>Certificates and keys (*.crt *.pem *.cer *.der *.cert *.key *.p12 *.pfx);;All files (*)</source>
            <translation>Zertifikate und Schlüssel (*.crt *.pem *.cer *.der *.cert *.key *.p12 *.pfx);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Forget docker's password for %1?</source>
            <translation>Dockers Passwort für %1 vergessen?</translation>
        </message>
        <message>
            <source>Docker and Waybill share it. It is erased in docker's own store.</source>
            <translation>Docker und Waybill teilen es sich. Es wird in Dockers eigenem Speicher gelöscht.</translation>
        </message>
        <message>
            <source>Forget it</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>The password may go to %1.</source>
            <translation>Das Passwort darf an %1 gehen.</translation>
        </message>
        <message>
            <source>It may be sent without encryption.</source>
            <translation>Es darf unverschlüsselt gesendet werden.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::RegistryFacts</name>
        <message>
            <source>no %1</source>
            <translation>kein %1</translation>
        </message>
        <message>
            <source>list of repositories</source>
            <translation>Liste der Repositorys</translation>
        </message>
        <message>
            <source>OCI images</source>
            <translation>OCI-Images</translation>
        </message>
        <message>
            <source>referrers</source>
            <translation>Referrers</translation>
        </message>
        <message>
            <source>mounting</source>
            <translation>Übernehmen von Blobs</translation>
        </message>
        <message>
            <source>deleting</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>not known yet; a test finds it out</source>
            <translation>noch nicht bekannt; ein Test findet es heraus</translation>
        </message>
        <message>
            <source>nothing asked yet since Waybill was started</source>
            <translation>seit dem Start von Waybill noch nichts angefragt</translation>
        </message>
        <message>
            <source>%1 since Waybill was started</source>
            <comment>requests</comment>
            <translation>%1 seit dem Start von Waybill</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::Remedies</name>
        <message>
            <source>&amp;Allow it…</source>
            <translation>&amp;Erlauben…</translation>
        </message>
        <message>
            <source>&amp;Sign in…</source>
            <translation>&amp;Anmelden…</translation>
        </message>
        <message>
            <source>&amp;Sign in as somebody else…</source>
            <translation>&amp;Als jemand anderes anmelden…</translation>
        </message>
        <message>
            <source>Show the &amp;certificate…</source>
            <translation>Das &amp;Zertifikat zeigen…</translation>
        </message>
        <message>
            <source>&amp;Sign in to the proxy…</source>
            <translation>&amp;Am Proxy anmelden…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>&amp;Run the helper…</source>
            <translation>&amp;Helper ausführen…</translation>
        </message>
        <message>
            <source>Enter the &amp;passphrase…</source>
            <translation>&amp;Kennwort eingeben…</translation>
        </message>
        <message>
            <source>Run %1?</source>
            <translation>%1 ausführen?</translation>
        </message>
        <message>
            <source>Your Docker or Podman settings name this program as the one that has the password for %1. Others than you and the administrator can write where it is, so make sure that it is what it says.</source>
            <translation>Ihre Docker- oder Podman-Einstellungen nennen dieses Programm als das, welches das Passwort für %1 hat. Dort können auch andere als Sie und der Administrator schreiben; vergewissern Sie sich, dass es ist, was es vorgibt.</translation>
        </message>
        <message>
            <source>Run it</source>
            <translation>Ausführen</translation>
        </message>
        <message>
            <source>Sign in otherwise</source>
            <translation>Anders anmelden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Keeping the passphrase</source>
            <translation>Kennwort wird aufbewahrt</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::SettingsDialog</name>
        <message>
            <source>&amp;Offer lists that were left over when the program ended</source>
            <translation>Übrig gebliebene Listen beim Start &amp;anbieten</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Another language is used from the next start on.</source>
            <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>&amp;Appearance</source>
            <translation>&amp;Aussehen</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>&amp;New lists are</source>
            <translation>&amp;Neue Listen sind</translation>
        </message>
        <message>
            <source>Docker manifest list</source>
            <translation>Docker-Manifest-Liste</translation>
        </message>
        <message>
            <source>OCI image index</source>
            <translation>OCI-Image-Index</translation>
        </message>
        <message>
            <source>&amp;Proxy</source>
            <translation>&amp;Proxy</translation>
        </message>
        <message>
            <source>As the environment says, else the system</source>
            <translation>Wie die Umgebung sagt, sonst wie das System</translation>
        </message>
        <message>
            <source>The system's settings</source>
            <translation>Einstellungen des Systems</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>Dieser</translation>
        </message>
        <message>
            <source>Host of the proxy</source>
            <translation>Host des Proxys</translation>
        </message>
        <message>
            <source>Port of the proxy</source>
            <translation>Port des Proxys</translation>
        </message>
        <message>
            <source>Add&amp;ress</source>
            <translation>Ad&amp;resse</translation>
        </message>
        <message>
            <source>Not &amp;for</source>
            <translation>Nicht &amp;für</translation>
        </message>
        <message>
            <source>This is no name or address of a proxy.</source>
            <translation>Das ist kein Name und keine Adresse eines Proxys.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ShownHostsDialog</name>
        <message>
            <source>This computer</source>
            <translation>Dieser Rechner</translation>
        </message>
        <message>
            <source>Container engines found</source>
            <translation>Gefundene Container-Engines</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>Knoten</translation>
        </message>
        <message>
            <source>Own hosts</source>
            <translation>Eigene Hosts</translation>
        </message>
        <message>
            <source>Presets</source>
            <translation>Vorgaben</translation>
        </message>
        <message>
            <source>&amp;Show</source>
            <translation>&amp;Zeigen</translation>
        </message>
        <message>
            <source>Hosts to show</source>
            <translation>Zu zeigende Hosts</translation>
        </message>
        <message>
            <source>Filter hosts</source>
            <translation>Hosts filtern</translation>
        </message>
        <message>
            <source>Hosts</source>
            <translation>Hosts</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>Host</translation>
        </message>
        <message>
            <source>Platform</source>
            <translation>Plattform</translation>
        </message>
        <message>
            <source>&amp;Show 1 host</source>
            <translation>1 Host &amp;zeigen</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Show %n hosts</source>
            <translation>
                <numerusform>%n Host &amp;zeigen</numerusform>
                <numerusform>%n Hosts &amp;zeigen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::SignInDialog</name>
        <message>
            <source>Windows Credential Manager</source>
            <translation>Windows-Anmeldeinformationsverwaltung</translation>
        </message>
        <message>
            <source>Keychain</source>
            <translation>Schlüsselbund</translation>
        </message>
        <message>
            <source>The desktop's keyring</source>
            <translation>Der Schlüsselbund der Arbeitsumgebung</translation>
        </message>
        <message>
            <source>To list its repositories</source>
            <translation>Um ihre Repositories aufzulisten</translation>
        </message>
        <message>
            <source>To push to %1</source>
            <translation>Um nach %1 zu pushen</translation>
        </message>
        <message>
            <source>To read %1</source>
            <translation>Um %1 zu lesen</translation>
        </message>
        <message>
            <source>The registry said: %1.</source>
            <translation>Die Registry sagte: %1.</translation>
        </message>
        <message>
            <source>&amp;Password or access token</source>
            <translation>&amp;Passwort oder Zugriffs-Token</translation>
        </message>
        <message>
            <source>&amp;Sign in</source>
            <translation>&amp;Anmelden</translation>
        </message>
        <message>
            <source>&amp;Without signing in</source>
            <translation>&amp;Ohne Anmeldung</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Anmelden</translation>
        </message>
        <message>
            <source>Sign in to %1</source>
            <translation>An %1 anmelden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Docker's credential store (%1)</source>
            <translation>Dockers Speicher für Anmeldedaten (%1)</translation>
        </message>
        <message>
            <source>Nowhere, only until Waybill closes</source>
            <translation>Nirgends, nur bis Waybill endet</translation>
        </message>
        <message>
            <source>Looking for names</source>
            <translation>Namen werden gesucht</translation>
        </message>
        <message>
            <source>Signing in</source>
            <translation>Anmeldung läuft</translation>
        </message>
        <message>
            <source>%1 asks to send your password to %2</source>
            <translation>%1 bittet darum, das Passwort an %2 zu schicken</translation>
        </message>
        <message>
            <source>Some registries sign in at a server of another name. Agree only if both belong together.</source>
            <translation>Manche Registries melden bei einem Server anderen Namens an. Nur zustimmen, wenn beide zusammengehören.</translation>
        </message>
        <message>
            <source>Until now it was %1. Agree only if you know of this change.</source>
            <translation>Bisher war es %1. Nur zustimmen, wenn dieser Wechsel bekannt ist.</translation>
        </message>
        <message>
            <source>Send it</source>
            <translation>Schicken</translation>
        </message>
        <message>
            <source>Keeping the password</source>
            <translation>Das Passwort wird aufgehoben</translation>
        </message>
        <message>
            <source>The password is right, but was not kept.</source>
            <translation>Das Passwort stimmt, wurde aber nicht aufgehoben.</translation>
        </message>
        <message>
            <source>The registry did not accept this.</source>
            <translation>Die Registry hat dies nicht angenommen.</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Anmeldung läuft…</translation>
        </message>
        <message>
            <source>Send your password to %1 without encryption?</source>
            <translation>Ihr Passwort unverschlüsselt an %1 senden?</translation>
        </message>
        <message>
            <source>Everybody on the way can read it. Agree only if you trust the whole network up to the registry.</source>
            <translation>Jeder auf dem Weg kann es mitlesen. Stimmen Sie nur zu, wenn Sie dem ganzen Netz bis zur Registry vertrauen.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::Skeleton</name>
        <message>
            <source>reading...</source>
            <extracomment>for screen readers, while an image is being read</extracomment>
            <translation>wird gelesen...</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::StatusBar</name>
        <message>
            <source>Activity</source>
            <translation>Aktivität</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Bereit</translation>
        </message>
        <message>
            <source>Stop waiting</source>
            <translation>Nicht länger warten</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>registry, requests and pulls left</comment>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::SummaryView</name>
        <message>
            <source>Platform not stated</source>
            <translation>Plattform nicht angegeben</translation>
        </message>
        <message>
            <source>%1 for %2</source>
            <translation>%1 für %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>not stated</source>
            <translation>nicht angegeben</translation>
        </message>
        <message>
            <source>not in the list; the image has %1</source>
            <translation>nicht in der Liste; das Image hat %1</translation>
        </message>
        <message>
            <source>%1; the image has %2</source>
            <translation>%1; das Image hat %2</translation>
        </message>
        <message>
            <source>%1, of them %2 from Microsoft</source>
            <translation>%1, davon %2 von Microsoft</translation>
        </message>
        <message>
            <source>%1, of them %2 kept elsewhere</source>
            <translation>%1, davon %2 anderswo aufbewahrt</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>without platform</source>
            <translation>ohne Plattform</translation>
        </message>
        <message>
            <source>Pull line</source>
            <translation>Pull-Zeile</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Annotationen</translation>
        </message>
        <message>
            <source>reading...</source>
            <translation>wird gelesen...</translation>
        </message>
        <message>
            <source>entry %1 of %2</source>
            <translation>Eintrag %1 von %2</translation>
        </message>
        <message>
            <source>OS version</source>
            <translation>OS-Version</translation>
        </message>
        <message>
            <source>OS features</source>
            <translation>OS-Merkmale</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Entry digest</source>
            <translation>Digest des Eintrags</translation>
        </message>
        <message>
            <source>Image digest</source>
            <translation>Digest des Images</translation>
        </message>
        <message>
            <source>Config digest</source>
            <translation>Digest der Konfiguration</translation>
        </message>
        <message>
            <source>Media type</source>
            <translation>Medientyp</translation>
        </message>
        <message>
            <source>Pull only this entry with</source>
            <translation>Nur diesen Eintrag holen mit</translation>
        </message>
        <message>
            <source>Pull it with</source>
            <translation>Holen mit</translation>
        </message>
        <message>
            <source>Platforms</source>
            <translation>Plattformen</translation>
        </message>
        <message>
            <source>Attestations</source>
            <translation>Bescheinigungen</translation>
        </message>
        <message>
            <source>All together</source>
            <translation>Alles zusammen</translation>
        </message>
        <message>
            <source>List digest</source>
            <translation>Digest der Liste</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>Dokument</translation>
        </message>
        <message>
            <source>Pull what fits the host with</source>
            <translation>Holen, was zum Host passt, mit</translation>
        </message>
        <message>
            <source>Docker's oldest image format (schema 1)</source>
            <translation>Dockers ältestes Image-Format (Schema 1)</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>Was das heißt</translation>
        </message>
        <message>
            <source>Registries and clients have given it up. Waybill shows the document (tab JSON) and no more; it cannot be put into a list. Pull and push it again with a current client.</source>
            <translation>Registries und Clients haben es aufgegeben. Waybill zeigt das Dokument (Tab JSON) und nicht mehr; in eine Liste kann es nicht. Mit einem heutigen Client holen und neu pushen.</translation>
        </message>
        <message>
            <source>Read from</source>
            <translation>Gelesen von</translation>
        </message>
        <message>
            <source>%1, a mirror</source>
            <translation>%1, einem Spiegel</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::TableView</name>
        <message>
            <source>%1 copied</source>
            <extracomment>%1 is a thing that was copied, such as "List digest"</extracomment>
            <translation>%1 kopiert</translation>
        </message>
        <message>
            <source>Copy: %1</source>
            <extracomment>%1 is a thing that can be copied, such as "List digest"</extracomment>
            <translation>Kopieren: %1</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::TakeVersionDialog</name>
        <message>
            <source>Take OS version</source>
            <translation>OS-Version übernehmen</translation>
        </message>
        <message>
            <source>Windows chooses by OS version. Take it from the base images that these entries were built on.</source>
            <translation>Windows wählt nach der OS-Version. Sie lässt sich von den Basis-Images übernehmen, auf denen diese Einträge gebaut wurden.</translation>
        </message>
        <message>
            <source>&amp;Base images</source>
            <translation>&amp;Basis-Images</translation>
        </message>
        <message>
            <source>Base images</source>
            <translation>Basis-Images</translation>
        </message>
        <message>
            <source>registry/repository of base images, or one image</source>
            <translation>Registry/Repository der Basis-Images oder ein Image</translation>
        </message>
        <message>
            <source>OS versions to take</source>
            <translation>Zu übernehmende OS-Versionen</translation>
        </message>
        <message>
            <source>Looking for base images at %1…</source>
            <translation>Basis-Images auf %1 werden gesucht…</translation>
        </message>
        <message>
            <source>Name a repository of base images, or one base image.</source>
            <translation>Ein Repository mit Basis-Images oder ein Basis-Image nennen.</translation>
        </message>
        <message>
            <source>Reading tags of %1…</source>
            <translation>Tags von %1 werden gelesen…</translation>
        </message>
        <message>
            <source>Matched to the Windows release in each entry's tag.</source>
            <translation>Zugeordnet nach der Windows-Ausgabe im Tag jedes Eintrags.</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Take %n version(s)</source>
            <translation>
                <numerusform>&amp;%n Version übernehmen</numerusform>
                <numerusform>&amp;%n Versionen übernehmen</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Take versions</source>
            <translation>&amp;Versionen übernehmen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::TargetBar</name>
        <message>
            <source>Ta&amp;g</source>
            <translation>Ta&amp;g</translation>
        </message>
        <message>
            <source>&amp;Push</source>
            <translation>&amp;Pushen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>registry/repository:tag</source>
            <translation>Registry/Repository:Tag</translation>
        </message>
        <message>
            <source>More tags</source>
            <translation>Weitere Tags</translation>
        </message>
        <message>
            <source>Push the same list under more tags</source>
            <translation>Dieselbe Liste unter weiteren Tags pushen</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Docker manifest list</source>
            <translation>Docker-Manifest-Liste</translation>
        </message>
        <message>
            <source>OCI index</source>
            <translation>OCI-Index</translation>
        </message>
        <message>
            <source>&amp;Target</source>
            <translation>&amp;Ziel</translation>
        </message>
        <message>
            <source>More tags in the same repository</source>
            <translation>Weitere Tags im selben Repository</translation>
        </message>
        <message>
            <source>latest, v0.20.1</source>
            <translation>latest, v0.20.1</translation>
        </message>
        <message>
            <source>Also a&amp;s</source>
            <translation>Auch a&amp;ls</translation>
        </message>
        <message>
            <source>A list is pushed under a tag, not a digest.</source>
            <translation>Eine Liste wird unter einem Tag gepusht, nicht unter einem Digest.</translation>
        </message>
        <message>
            <source>“%1” cannot be a tag.</source>
            <translation>„%1“ kann kein Tag sein.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::TargetWatch</name>
        <message>
            <source>Looking at %1</source>
            <translation>%1 wird angesehen</translation>
        </message>
        <message>
            <source>looking…</source>
            <translation>wird angesehen…</translation>
        </message>
        <message>
            <source>does not exist yet</source>
            <translation>gibt es noch nicht</translation>
        </message>
        <message>
            <source>could not be looked at</source>
            <translation>war nicht anzusehen</translation>
        </message>
        <message>
            <source>now holds this list</source>
            <translation>enthält jetzt diese Liste</translation>
        </message>
        <message numerus="yes">
            <source>now holds %n platform(s)</source>
            <translation>
                <numerusform>enthält jetzt %n Plattform</numerusform>
                <numerusform>enthält jetzt %n Plattformen</numerusform>
            </translation>
        </message>
        <message>
            <source>now holds one image</source>
            <translation>enthält jetzt ein Image</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::ToolBar</name>
        <message>
            <source>Toolbar</source>
            <translation>Werkzeugleiste</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::VerdictButton</name>
        <message>
            <source>runs</source>
            <translation>läuft</translation>
        </message>
        <message>
            <source>does not run</source>
            <translation>läuft nicht</translation>
        </message>
        <message>
            <source>cannot tell</source>
            <translation>nicht zu sagen</translation>
        </message>
        <message>
            <source>%1, %2:</source>
            <extracomment>%1 is a host, %2 a client; "runs" or "does not run" follows</extracomment>
            <translation>%1, %2:</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::VerdictCard</name>
        <message>
            <source>Pull</source>
            <translation>Pull</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginnen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::VerdictWatch</name>
        <message>
            <source>After your edit entry %1 can start on this host.</source>
            <translation>Nach der Änderung kann Eintrag %1 auf diesem Host starten.</translation>
        </message>
        <message>
            <source>After your edit entry %1 cannot start on this host.</source>
            <translation>Nach der Änderung kann Eintrag %1 auf diesem Host nicht starten.</translation>
        </message>
        <message>
            <source>After your edit nothing certain can be said about entry %1.</source>
            <translation>Nach der Änderung ist über Eintrag %1 nichts Sicheres zu sagen.</translation>
        </message>
        <message>
            <source>After your edit this host finds no entry.</source>
            <translation>Nach der Änderung findet dieser Host keinen Eintrag.</translation>
        </message>
        <message>
            <source>After your edit this host takes entry %1.</source>
            <translation>Nach der Änderung nimmt dieser Host Eintrag %1.</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::WaitCard</name>
        <message>
            <source>Trying again in %1.</source>
            <translation>Neuer Versuch in %1.</translation>
        </message>
        <message>
            <source>%1 takes more requests at %2.</source>
            <translation>%1 nimmt um %2 wieder Anfragen an.</translation>
        </message>
        <message>
            <source>Stop &amp;waiting</source>
            <translation>Nicht länger &amp;warten</translation>
        </message>
        <message>
            <source>&amp;Wait and try again</source>
            <translation>&amp;Warten und erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>waybill::ui::WelcomePage</name>
        <message>
            <source>Recent</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Entwürfe</translation>
        </message>
        <message>
            <source>Which image runs where, and why</source>
            <translation>Welches Image wo läuft, und warum</translation>
        </message>
        <message>
            <source>Open an image list, see its platforms, find out if a host can run it, and publish one that does.</source>
            <translation>Eine Image-Liste öffnen, ihre Plattformen sehen, herausfinden, ob sie auf einem Host läuft, und eine veröffentlichen, die es tut.</translation>
        </message>
        <message>
            <source>Open an image</source>
            <translation>Ein Image öffnen</translation>
        </message>
        <message>
            <source>Type or paste a name, a digest or a whole docker pull line.</source>
            <translation>Einen Namen, einen Digest oder eine ganze docker-pull-Zeile eingeben oder einfügen.</translation>
        </message>
        <message>
            <source>Open a reference</source>
            <translation>Referenz öffnen</translation>
        </message>
        <message>
            <source>Add a registry</source>
            <translation>Registry hinzufügen</translation>
        </message>
        <message>
            <source>Browse its repositories and tags in the dock on the left.</source>
            <translation>Ihre Repositories und Tags links durchsehen.</translation>
        </message>
        <message>
            <source>Explain an error</source>
            <translation>Einen Fehler erklären</translation>
        </message>
        <message>
            <source>Paste “no matching manifest” or any other message from a pull.</source>
            <translation>„no matching manifest“ oder eine andere Meldung eines Pulls einfügen.</translation>
        </message>
        <message>
            <source>Paste a message</source>
            <translation>Meldung einfügen</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message numerus="yes">
            <source>%n platform(s)</source>
            <translation>
                <numerusform>%n Plattform</numerusform>
                <numerusform>%n Plattformen</numerusform>
            </translation>
        </message>
        <message>
            <source>Images that you open are listed here.</source>
            <translation>Hier stehen die Images, die geöffnet wurden.</translation>
        </message>
        <message>
            <source>New list</source>
            <translation>Neue Liste</translation>
        </message>
        <message numerus="yes">
            <source>%n entries · not pushed</source>
            <translation>
                <numerusform>%n Eintrag · nicht gepusht</numerusform>
                <numerusform>%n Einträge · nicht gepusht</numerusform>
            </translation>
        </message>
        <message>
            <source>Start a new list</source>
            <translation>Neue Liste beginnen</translation>
        </message>
    </context>
</TS>
