// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/Amounts.h"
#include "ui/theme/Theme.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yaogui {

struct LineView;
struct LooseWish;
struct PiecesWish;
struct PriceWish;
struct MemberCard;
struct Error;

/// A row below the basket that asks for something in words: fields, what Enter does, Back. Escape closes it.
class EntryRow : public QFrame {
    Q_OBJECT
public:
    EntryRow(const Theme &theme, const QString &name, QWidget *parent);
    [[nodiscard]] bool hasCursor() const;
    void end();

signals:
    void ended();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QLineEdit *field(const QString &name, const QString &words, int width);
    QPushButton *button(const QString &name, const QString &words);
    void addToRow(QWidget *widget, int stretch = 0);

private:
    Theme m_theme;
};

/// Another price, or a percent off, for one line; with its reason.
class PriceEntry : public EntryRow {
    Q_OBJECT
public:
    PriceEntry(const Theme &theme, QWidget *parent);
    void begin(const LineView &line);

signals:
    void wanted(const yaogui::PriceWish &wish);
    void invalid(const yaogui::Error &error, int line);

private:
    void submit();

    QLabel *m_what;
    QLineEdit *m_price;
    QLineEdit *m_reason;
    int m_line = 0;
};

/// Who the member is, by phone or number; one who is none yet is taken in.
class MemberEntry : public EntryRow {
    Q_OBJECT
public:
    MemberEntry(const Theme &theme, QWidget *parent);
    void begin(const std::optional<MemberCard> &member);
    /// Nobody has this number: asks for a name to take them in.
    void offerNew();

signals:
    void findWanted(const QString &phoneOrNumber);
    void addWanted(const QString &phone, const QString &name);
    void forgetWanted();

private:
    void submit();
    void setNew(bool isNew);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QLabel *m_what;
    QLineEdit *m_who;
    QLineEdit *m_name;
    QPushButton *m_find;
    QPushButton *m_without;
    bool m_new = false;
};

/// Smallest units out of an opened pack: of which drug, or of which box, and how many.
class LooseEntry : public EntryRow {
    Q_OBJECT
public:
    LooseEntry(const Theme &theme, QWidget *parent);
    /// `code`: what is offered first.
    void begin(const QString &code);
    /// A box was scanned while it asks which.
    [[nodiscard]] bool takeScan(const QString &text);

signals:
    void wanted(const yaogui::LooseWish &wish);
    void invalid(const yaogui::Error &error, int line);

private:
    void submit();

    QLineEdit *m_what;
    QLineEdit *m_units;
};

/// Herbal pieces: of which, how many doses, grams of one dose – typed, or as the scale shows them – and how they are to be treated.
class PiecesEntry : public EntryRow {
    Q_OBJECT
public:
    PiecesEntry(const Theme &theme, QWidget *parent);
    /// `code`: what is offered first. The doses of the last one stay for the next of the same prescription; `fresh`: another sale.
    void begin(const QString &code, bool fresh);
    /// Stands for the grams until some are typed; only while it does not move.
    void takeWeight(Quantity grams, bool still);

signals:
    void wanted(const yaogui::PiecesWish &wish);
    void invalid(const yaogui::Error &error, int line);

private:
    void submit();
    void refuse(QLineEdit &field);
    void showTotal();

    QLineEdit *m_what;
    QLineEdit *m_doses;
    QLineEdit *m_grams;
    QLineEdit *m_handling;
    QLabel *m_total;
    bool m_typed = false; ///< the grams are the clerk's
};

} // namespace yaogui
