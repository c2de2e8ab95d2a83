// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/PaperForm.h"

#include "core/base/FileType.h"
#include "ui/review/RxWords.h"
#include "ui/settings/FileField.h"
#include "ui/widgets/ButtonKey.h"

#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QThread>

namespace yaogui {

namespace {

constexpr int emptyRows = 6;
constexpr int columnsOfFields = 4;
enum LineColumn { Name, Spec, Amount, Unit, Dose, DoseUnit, Route, Frequency, Days, LineColumns };

tl::unexpected<Error> incomplete(const QString &field)
{
    return refuse(ErrorCode::RxIncomplete, {{"field", field}});
}

} // namespace

PaperForm::PaperForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_origin(new QComboBox(this)), m_lines(new QStandardItemModel(0, LineColumns, this)), m_table(new QTableView(this)),
      m_file(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.space(2));
    grid->setVerticalSpacing(theme.px(2));
    m_origin->setObjectName(QStringLiteral("paperOrigin"));
    m_origin->setAccessibleName(tr("Where it comes from"));
    m_origin->setMinimumHeight(theme.px(36));
    for (const RxOrigin origin : {RxOrigin::HospitalPaper, RxOrigin::FamilyDoctor})
        m_origin->addItem(rxOriginName(origin), static_cast<int>(origin));
    auto *caption = new QLabel(m_origin->accessibleName(), this);
    caption->setProperty("role", QStringLiteral("caption"));
    grid->addWidget(caption, 0, 0);
    grid->addWidget(m_origin, 1, 0);
    const std::pair<const char *, QString> fields[] = {
        {"paperNumber", tr("Number on it")},       {"paperHospital", tr("Hospital")},         {"paperDepartment", tr("Department")},
        {"paperDoctor", tr("Doctor")},             {"paperPhone", tr("Doctor's phone")},      {"paperIssued", tr("Issued: 2026-11-22 09:30")},
        {"paperPatient", tr("Patient's name")},    {"paperCertificate", tr("Identity number")}, {"paperGender", tr("Sex")},
        {"paperAge", tr("Age")},                   {"paperWeight", tr("Weight, kg")},         {"paperAllergies", tr("Allergies")},
        {"paperDiagnosis", tr("Diagnosis")},
    };
    int place = 1;
    for (const auto &[name, words] : fields) {
        addField(*grid, QString::fromLatin1(name), words, place / columnsOfFields, place % columnsOfFields);
        ++place;
    }
    buildLines(*grid);
    clear();
}

void PaperForm::addField(QGridLayout &grid, const QString &name, const QString &words, int row, int column)
{
    auto *caption = new QLabel(words, this);
    caption->setProperty("role", QStringLiteral("caption"));
    auto *field = new QLineEdit(this);
    field->setObjectName(name);
    field->setAccessibleName(words);
    field->setMinimumHeight(m_theme.px(36));
    caption->setBuddy(field);
    grid.addWidget(caption, 2 * row, column);
    grid.addWidget(field, 2 * row + 1, column);
    m_fields[name] = field;
}

void PaperForm::buildLines(QGridLayout &grid)
{
    const int row = grid.rowCount();
    m_lines->setHorizontalHeaderLabels(
        {tr("Drug"), tr("Spec"), tr("Quantity"), tr("Unit"), tr("Each time"), tr("of"), tr("Way"), tr("How often"), tr("Days")});
    m_table->setObjectName(QStringLiteral("paperLines"));
    m_table->setProperty("role", QStringLiteral("report"));
    m_table->setAccessibleName(tr("What is prescribed"));
    m_table->setModel(m_lines);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->verticalHeader()->setDefaultSectionSize(m_theme.px(36));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    grid.addWidget(m_table, row, 0, 1, columnsOfFields);
    grid.setRowStretch(row, 1);
    auto *file = new FileField(m_theme, tr("Its picture or PDF"), tr("Pictures and PDF (*.png *.jpg *.jpeg *.pdf)"), tr("Attach"), this);
    file->setObjectName(QStringLiteral("paperPick"));
    connect(file, &FileField::chosen, this, &PaperForm::readFile);
    grid.addWidget(file, row + 1, 0, 1, 2);
    m_file->setObjectName(QStringLiteral("paperFile"));
    grid.addWidget(m_file, row + 1, 2);
    auto *send = new QPushButton(tr("Take it in (F12)"), this);
    send->setObjectName(QStringLiteral("paperSend"));
    send->setProperty("role", QStringLiteral("primary"));
    send->setMinimumHeight(m_theme.touch());
    giveKey(send, QKeySequence(Qt::Key_F12));
    grid.addWidget(send, row + 1, 3);
    connect(send, &QPushButton::clicked, this, &PaperForm::send);
}

void PaperForm::clear()
{
    for (const auto &field : m_fields)
        field.second->clear();
    m_lines->removeRows(0, m_lines->rowCount());
    m_lines->setRowCount(emptyRows);
    showFile({}, {});
}

// Not on the window's thread: a picture may lie on a slow stick.
void PaperForm::readFile(const QString &path)
{
    struct Read {
        qint64 size = 0;
        QByteArray bytes;
    };
    const auto read = std::make_shared<Read>();
    QThread *reader = QThread::create([path, read] {
        QFile file(path);
        read->size = file.size();
        if (read->size <= RxDocument::largest && file.open(QIODevice::ReadOnly))
            read->bytes = file.read(RxDocument::largest);
    });
    connect(reader, &QThread::finished, reader, &QObject::deleteLater);
    connect(reader, &QThread::finished, this, [this, path, read] {
        if (read->size > RxDocument::largest)
            emit refused({ErrorCode::DocumentTooLarge, {{"size", QString::number(read->size / 1024 / 1024) + " MB"}}, {}});
        else if (const auto type = fileTypeOf(read->bytes); !type || !type->whole)
            emit refused({ErrorCode::DocumentUnreadable, {{"detail", QFileInfo(path).fileName()}}, {}});
        else
            showFile(read->bytes, path);
    });
    reader->start();
}

void PaperForm::showFile(const QByteArray &bytes, const QString &path)
{
    m_document = bytes;
    m_file->setText(bytes.isEmpty() ? tr("nothing attached") : tr("attached: %1").arg(QFileInfo(path).fileName()));
}

QString PaperForm::text(const QString &name) const
{
    return m_fields.at(name)->text().trimmed();
}

Result<std::vector<RxLine>> PaperForm::readLines() const
{
    std::vector<RxLine> lines;
    const auto cell = [this](int row, LineColumn column) { return m_lines->index(row, column).data().toString().trimmed(); };
    for (int row = 0; row < m_lines->rowCount(); ++row) {
        if (cell(row, Name).isEmpty())
            continue;
        RxLine line;
        line.number = static_cast<int>(lines.size()) + 1;
        line.genericName = cell(row, Name);
        line.spec = cell(row, Spec);
        const auto quantity = parseQuantity(cell(row, Amount));
        if (!quantity || !quantity->isPositive())
            return incomplete(tr("quantity of line %1").arg(line.number));
        line.quantity = *quantity;
        line.unit = cell(row, Unit);
        line.dose = cell(row, Dose);
        line.doseUnit = cell(row, DoseUnit);
        line.route = cell(row, Route);
        line.frequency = cell(row, Frequency);
        line.days = cell(row, Days);
        lines.push_back(line);
    }
    if (lines.empty())
        return incomplete(tr("what is prescribed"));
    return lines;
}

Result<Prescription> PaperForm::read() const
{
    Prescription rx;
    rx.origin = static_cast<RxOrigin>(m_origin->currentData().toInt());
    rx.externalNumber = text(QStringLiteral("paperNumber"));
    rx.hospital = text(QStringLiteral("paperHospital"));
    rx.department = text(QStringLiteral("paperDepartment"));
    rx.doctor = text(QStringLiteral("paperDoctor"));
    rx.doctorPhone = text(QStringLiteral("paperPhone"));
    rx.issued = QDateTime::fromString(text(QStringLiteral("paperIssued")), QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!rx.issued.isValid())
        return incomplete(m_fields.at(QStringLiteral("paperIssued"))->accessibleName());
    rx.patient.name = text(QStringLiteral("paperPatient"));
    rx.patient.certificate = text(QStringLiteral("paperCertificate"));
    rx.patient.gender = text(QStringLiteral("paperGender"));
    rx.patient.age = text(QStringLiteral("paperAge"));
    rx.patient.weight = text(QStringLiteral("paperWeight"));
    rx.patient.allergies = text(QStringLiteral("paperAllergies"));
    if (const QString diagnosis = text(QStringLiteral("paperDiagnosis")); !diagnosis.isEmpty())
        rx.diagnoses.push_back({{}, diagnosis, true});
    YAOGUI_TRY_LET(rx.lines, readLines());
    return rx;
}

void PaperForm::send()
{
    if (const auto rx = read())
        emit entered(*rx, m_document);
    else
        emit refused(rx.error());
}

} // namespace yaogui
