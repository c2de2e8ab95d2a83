<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BasketModel</name>
        <message numerus="yes">
            <source>%1 and %n more</source>
            <translation>
                <numerusform>%1 and %n more</numerusform>
                <numerusform>%1 and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Member %1, %n point(s)</source>
            <translation>
                <numerusform>Member %1, %n point</numerusform>
                <numerusform>Member %1, %n points</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CounterLists</name>
        <message numerus="yes">
            <source>%1 and %n more line(s)</source>
            <translation>
                <numerusform>%1 and %n more line</numerusform>
                <numerusform>%1 and %n more lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OutboxWords</name>
        <message numerus="yes">
            <source>%n message(s) wait, the oldest since %1.</source>
            <translation>
                <numerusform>%n message waits, the oldest since %1.</numerusform>
                <numerusform>%n messages wait, the oldest since %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them put aside: please look at them.</source>
            <translation>
                <numerusform>%n of them is put aside: please look at it.</numerusform>
                <numerusform>%n of them are put aside: please look at them.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n tries</source>
            <translation>
                <numerusform>%n try</numerusform>
                <numerusform>%n tries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PolicyText</name>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n working day</numerusform>
                <numerusform>%n working days</numerusform>
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
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n week</numerusform>
                <numerusform>%n weeks</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n month(s)</source>
            <translation>
                <numerusform>%n month</numerusform>
                <numerusform>%n months</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n year(s)</source>
            <translation>
                <numerusform>%n year</numerusform>
                <numerusform>%n years</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n smallest pack(s)</source>
            <translation>
                <numerusform>%n smallest pack</numerusform>
                <numerusform>%n smallest packs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n patient(s) a year</source>
            <translation>
                <numerusform>%n patient a year</numerusform>
                <numerusform>%n patients a year</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PolicyWords</name>
        <message numerus="yes">
            <source>The rules of %1 end on %2, in %n day(s). Ask for the new policy pack in time: without one insurance settlement stops.</source>
            <translation>
                <numerusform>The rules of %1 end on %2, in %n day. Ask for the new policy pack in time: without one insurance settlement stops.</numerusform>
                <numerusform>The rules of %1 end on %2, in %n days. Ask for the new policy pack in time: without one insurance settlement stops.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RxWords</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::BasketPanel</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::ChangePanel</name>
        <message numerus="yes">
            <source>%1 would change %n rule(s) from %2 on · %3</source>
            <translation>
                <numerusform>%1 would change %n rule from %2 on · %3</numerusform>
                <numerusform>%1 would change %n rules from %2 on · %3</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::CountingPanel</name>
        <message numerus="yes">
            <source>%1 is booked: %n lot(s) differ, lost %2, found %3.</source>
            <translation>
                <numerusform>%1 is booked: %n lot differs, lost %2, found %3.</numerusform>
                <numerusform>%1 is booked: %n lots differ, lost %2, found %3.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lot(s) not counted yet. </source>
            <translation>
                <numerusform>%n lot not counted yet. </numerusform>
                <numerusform>%n lots not counted yet. </numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lot(s) wait for a second person&apos;s count.</source>
            <translation>
                <numerusform>%n lot waits for a second person&apos;s count.</numerusform>
                <numerusform>%n lots wait for a second person&apos;s count.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::DoubtPanel</name>
        <message numerus="yes">
            <source>asked %n time(s), next at %1</source>
            <translation>
                <numerusform>asked %n time, next at %1</numerusform>
                <numerusform>asked %n times, next at %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::ReceivingHead</name>
        <message numerus="yes">
            <source>First paper to end: %1, on %2, in %n day(s).</source>
            <translation>
                <numerusform>First paper to end: %1, on %2, in %n day.</numerusform>
                <numerusform>First paper to end: %1, on %2, in %n days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::ReceivingPanel</name>
        <message numerus="yes">
            <source>Accepted: %1, %n line(s), accepted %2, refused %3.</source>
            <translation>
                <numerusform>Accepted: %1, %n line, accepted %2, refused %3.</numerusform>
                <numerusform>Accepted: %1, %n lines, accepted %2, refused %3.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Kept as draft %1 with %n line(s).</source>
            <translation>
                <numerusform>Kept as draft %1 with %n line.</numerusform>
                <numerusform>Kept as draft %1 with %n lines.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Draft %1 keeps %n good line(s). Mend the others here and accept again.</source>
            <translation>
                <numerusform>Draft %1 keeps %n good line. Mend the others here and accept again.</numerusform>
                <numerusform>Draft %1 keeps %n good lines. Mend the others here and accept again.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s).</source>
            <translation>
                <numerusform>%n line.</numerusform>
                <numerusform>%n lines.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them not good yet: see the red cells.</source>
            <translation>
                <numerusform>%n of them not good yet: see the red cells.</numerusform>
                <numerusform>%n of them not good yet: see the red cells.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Draft %1 holds %n line(s).</source>
            <translation>
                <numerusform>Draft %1 holds %n line.</numerusform>
                <numerusform>Draft %1 holds %n lines.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::ReconciliationPage</name>
        <message numerus="yes">
            <source>%n difference(s) stand. Reconciled %1 by %2.</source>
            <translation>
                <numerusform>%n difference stands. Reconciled %1 by %2.</numerusform>
                <numerusform>%n differences stand. Reconciled %1 by %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::RulesPanel</name>
        <message numerus="yes">
            <source>%n rule(s)</source>
            <translation>
                <numerusform>%n rule</numerusform>
                <numerusform>%n rules</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::StatusStrip</name>
        <message numerus="yes">
            <source>%n message(s) wait to be sent, the oldest since %1. They go by themselves when the line is there.</source>
            <translation>
                <numerusform>%n message waits to be sent, the oldest since %1. It goes by itself when the line is there.</numerusform>
                <numerusform>%n messages wait to be sent, the oldest since %1. They go by themselves when the line is there.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them the platform refused again and again: the list says why.</source>
            <translation>
                <numerusform>%n of them the platform refused again and again: the list says why.</numerusform>
                <numerusform>%n of them the platform refused again and again: the list says why.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::StockModel</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>yaogui::StockPage</name>
        <message numerus="yes">
            <source>%n row(s). Enter on one: the life of its lot.</source>
            <translation>
                <numerusform>%n row. Enter on it: the life of its lot.</numerusform>
                <numerusform>%n rows. Enter on one: the life of its lot.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) end soon.</source>
            <translation>
                <numerusform>%n row ends soon.</numerusform>
                <numerusform>%n rows end soon.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them expired: set them apart.</source>
            <translation>
                <numerusform>%n of them expired: set it apart.</numerusform>
                <numerusform>%n of them expired: set them apart.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BooksPanel</name>
        <message numerus="yes">
            <source>%1: %n entries.</source>
            <translation>
                <numerusform>%1: %n entry.</numerusform>
                <numerusform>%1: %n entries.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CoveragePanel</name>
        <message numerus="yes">
            <source>%n row(s) miss. Enter: the paper or the outbox.</source>
            <translation>
                <numerusform>%n row misses. Enter: the paper or the outbox.</numerusform>
                <numerusform>%n rows miss. Enter: the paper or the outbox.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TasksPanel</name>
        <message numerus="yes">
            <source>%n task(s).</source>
            <translation>
                <numerusform>%n task.</numerusform>
                <numerusform>%n tasks.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them overdue.</source>
            <translation>
                <numerusform>%n of them overdue.</numerusform>
                <numerusform>%n of them overdue.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrdersPanel</name>
        <message numerus="yes">
            <source>%n drug(s) are proposed.</source>
            <translation>
                <numerusform>%n drug is proposed.</numerusform>
                <numerusform>%n drugs are proposed.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShortagesPanel</name>
        <message numerus="yes">
            <source>%n shortage(s) stand.</source>
            <translation>
                <numerusform>%n shortage stands.</numerusform>
                <numerusform>%n shortages stand.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>InvoicesPanel</name>
        <message numerus="yes">
            <source>%n receipt(s) wait for their invoice.</source>
            <translation>
                <numerusform>%n receipt waits for its invoice.</numerusform>
                <numerusform>%n receipts wait for their invoice.</numerusform>
            </translation>
        </message>
    </context>
</TS>
