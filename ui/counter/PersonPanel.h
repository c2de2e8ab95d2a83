// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/CounterView.h"
#include "core/ports/Camera.h"
#include "ui/theme/Theme.h"

#include <QFrame>
#include <QPixmap>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace yaogui {

class ElidedLabel;
class IdentityEntry;
class ProxyEntry;

/// The insured person: nobody yet, being entered, or known (masked), with the choices the sale leaves open.
class PersonPanel : public QFrame {
    Q_OBJECT
public:
    PersonPanel(const Theme &theme, QWidget *parent = nullptr);
    void show(const CounterView &view);
    void showPreview(const PreviewFrame &frame);
    /// F3: the entry when nobody is known, else the first open choice.
    void begin();
    [[nodiscard]] bool hasCursor() const;
    /// Ctrl+D: the entry of who buys in the person's place; with one on record, they go again.
    void changeProxy();
    /// The entry of who takes specially managed drugs away.
    void beginBuyer();
    /// An identity card scanned while that entry is open.
    bool takeScan(const QString &text);

signals:
    void cardEntered(const QString &number, const QString &serial);
    void identityEntered(const QString &number, const QString &name);
    void insuranceWanted(const QString &type);
    void categoryWanted(const QString &category, const QString &disease);
    void accountWanted(bool use);
    void forgetWanted();
    void proxyWanted(const yaogui::ProxyBuyer &proxy);
    void buyerWanted(const yaogui::Buyer &buyer);
    void proxyForgotten();
    void done(); ///< the cursor is no longer needed here

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildNobody(const Theme &theme);
    QWidget *buildKnown(const Theme &theme);
    QComboBox *makeCombo(const Theme &theme, const QString &name, const QString &accessibleName);
    void fillChoices(const PersonView &person);
    void fillDiseases(const PersonView &person, const QString &category);
    void showFace(const CounterView &view);
    void showProxy();
    void showBuyer(const CounterView &view);
    void closeEntry(int page);
    void drawFace();
    void categoryPicked(int index);

    Theme m_theme;
    QStackedWidget *m_stack;
    ElidedLabel *m_name = nullptr;
    QPushButton *m_forget = nullptr;
    IdentityEntry *m_entry = nullptr;
    ProxyEntry *m_proxyEntry = nullptr;
    QPushButton *m_proxy = nullptr;
    QLabel *m_face = nullptr;
    QComboBox *m_insurance = nullptr;
    QComboBox *m_category = nullptr;
    QComboBox *m_disease = nullptr;
    QCheckBox *m_account = nullptr;
    QPixmap m_picture; ///< as it came; drawn in the size there is
    PersonView m_person;
    QString m_shown;          ///< what the choices were made from
    QString m_pickedCategory; ///< waits for its disease; not told to the desk yet
    bool m_live = false;      ///< the picture is the camera's, not the taken face
    bool m_known = false;
    bool m_forBuyer = false;      ///< what is typed in the proxy's entry is the register's buyer
    bool m_buyerNeeded = false;
    std::optional<Buyer> m_buyer; ///< masked
};

} // namespace yaogui
