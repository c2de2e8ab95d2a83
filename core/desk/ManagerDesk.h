// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/care/Books.h"
#include "core/care/Coverage.h"
#include "core/care/NoCodeList.h"
#include "core/care/Tasks.h"
#include "core/catalogue/TableSheet.h"

#include <QMetaType>
#include <QObject>

namespace yaogui {

struct BookView {
    BookKind kind = BookKind::Receiving;
    Book book;
    bool clear = false; ///< people stand in it unmasked
};

/// What is to be done, the worst first.
struct TaskView {
    QDate today;
    std::vector<Task> tasks;
};

struct CoverageView {
    QDate from, to;
    Coverage coverage;
    std::vector<NoCodeList::Entry> noCode;
};

enum class ManagerAct { Book, Tasks, Coverage, Look, Check, PutBack, Climate, ClimateFile, SetApart, NoCode, Export };

/// The door of the manager's duties: tasks of good supply, books for the drug authority, what the platform knows of the boxes. Slots return
/// at once and are safe on the GUI thread; what came of them arrives as signals, in the order of the acts. After an act that was done
/// comes the new view. Codes: those of Books, Care, Display, WrongZones, Climate, NoCodeList and StockRoom.
class ManagerDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

public slots:
    virtual void openTasks() = 0;
    virtual void look(const QString &drug, const QString &lot, bool good, const QString &note) = 0;
    /// What is displayed in that zone.
    virtual void checkZone(const QString &zone, bool good, const QString &note) = 0;
    /// What a count found in the wrong zone.
    virtual void putBack(const QString &drug, const QString &zone, const QString &note) = 0;
    /// Now; temperature and humidity as typed.
    virtual void record(const QString &place, const QString &temperature, const QString &humidity, const QString &action) = 0;
    /// A table of readings. What was refused: TABLE_INVALID with the first line.
    virtual void readClimate(const QString &path) = 0;
    /// All of the lot that stands on the shelf.
    virtual void setApart(const QString &drug, const QString &lot, const QString &reason) = 0;

    /// Without days: this month. `clear`: with people unmasked, which is permitted and noted.
    virtual void openBook(yaogui::BookKind kind, const QDate &from, const QDate &to, bool clear) = 0;
    /// A4 pages in a file.
    virtual void printBook(const yaogui::Book &book) = 0;

    /// Signs of the zones the region asks for and the store has; the checklist of what the public has to see. A4 pages in a file.
    virtual void printSigns() = 0;
    virtual void printNotices() = 0;

    /// Of this month.
    virtual void openCoverage() = 0;
    /// Onto the store's list of drugs without codes, or off it.
    virtual void listNoCode(const QString &drug, const QString &proof, bool listed) = 0;

    virtual void exportTable(const yaogui::TableSheet &sheet, yaogui::TableTarget target) = 0;

signals:
    void tasksChanged(const yaogui::TaskView &view);
    void bookChanged(const yaogui::BookView &view);
    void coverageChanged(const yaogui::CoverageView &view);
    /// `what`: number of a paper, how many readings …
    void done(yaogui::ManagerAct act, const QString &what);
    /// Where a table or a book is; empty: it could not be written.
    void exported(const QString &place);
    void refused(yaogui::ManagerAct act, const yaogui::Error &error);
};

} // namespace yaogui

Q_DECLARE_METATYPE(yaogui::Book)
