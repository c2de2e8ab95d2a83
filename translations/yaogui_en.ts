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
        <name>yaogui::StatusStrip</name>
        <message numerus="yes">
            <source>%n message(s) wait to be sent, the oldest since %1. They go by themselves when the line is there.</source>
            <translation>
                <numerusform>%n message waits to be sent, the oldest since %1. It goes by itself when the line is there.</numerusform>
                <numerusform>%n messages wait to be sent, the oldest since %1. They go by themselves when the line is there.</numerusform>
            </translation>
        </message>
    </context>
</TS>
