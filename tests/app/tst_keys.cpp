// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A key that two things listen to does neither: Qt calls it ambiguous and stays silent. The whole window, page by page.

#include "tests/app/WholeCounter.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

using namespace yaogui;
using namespace yaogui::test;

namespace {

struct Key {
    QString keys;
    QString owner;
    const QWidget *page; ///< null: the window's own, which is heard on every page
    const QShortcut *shortcut;
};

const QWidget *pageOf(const QWidget *widget, const QStackedWidget *pages)
{
    while (widget && widget->parentWidget() != pages)
        widget = widget->parentWidget();
    return widget;
}

std::vector<Key> keysOf(const MainWindow &window, const QStackedWidget *pages)
{
    std::vector<Key> keys;
    for (const QShortcut *shortcut : window.findChildren<QShortcut *>()) {
        const auto *parent = qobject_cast<const QWidget *>(shortcut->parent());
        if (shortcut->context() == Qt::WindowShortcut && parent)
            keys.push_back({shortcut->key().toString(), parent->objectName(), pageOf(parent, pages), shortcut});
    }
    return keys;
}

bool heard(const Key &key)
{
    const auto *parent = qobject_cast<const QWidget *>(key.shortcut->parent());
    return key.shortcut->isEnabled() && parent->isVisible() && parent->isEnabled();
}

} // namespace

class KeysTest : public QObject {
    Q_OBJECT
private slots:
    void noKeyOfAPageIsTheWindows()
    {
        const std::vector<Key> keys = keysOf(m_counter.window(), pages());
        QVERIFY(keys.size() > 20);
        QStringList clashes;
        for (const Key &own : keys) {
            for (const Key &other : keys) {
                // Escape closes whatever lies on top, which is made sure of where it lies.
                if (!own.page && other.page && own.keys == other.keys && own.keys != u"Esc")
                    clashes.append(QStringLiteral("%1: window's %2 and %3 of %4").arg(own.keys, own.owner, other.owner, other.page->objectName()));
            }
        }
        QCOMPARE(clashes, QStringList());
    }

    void noPageHearsAKeyTwice()
    {
        QStringList clashes;
        int pagesSeen = 0;
        for (QToolButton *rail : m_counter.window().findChildren<QToolButton *>(QRegularExpression(QStringLiteral("^rail")))) {
            rail->click();
            ++pagesSeen;
            std::map<QString, QString> owners;
            for (const Key &key : keysOf(m_counter.window(), pages())) {
                if (!heard(key))
                    continue;
                if (const auto [place, fresh] = owners.try_emplace(key.keys, key.owner); !fresh)
                    clashes.append(QStringLiteral("%1 at %2: %3 and %4").arg(key.keys, rail->objectName(), place->second, key.owner));
            }
        }
        QVERIFY(pagesSeen >= 6);
        QCOMPARE(clashes, QStringList());
    }

private:
    QStackedWidget *pages() { return qobject_cast<QStackedWidget *>(m_counter.hands.find<QWidget>("staffPage")->parentWidget()); }

    TrainingFolder m_store;
    WholeCounter m_counter{m_store, {}};
};

QTEST_MAIN(KeysTest)
#include "tst_keys.moc"
