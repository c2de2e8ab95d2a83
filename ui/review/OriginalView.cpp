// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/review/OriginalView.h"

#include <QBuffer>
#include <QImageReader>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QResizeEvent>
#include <QScrollBar>

namespace yaogui {

namespace {

constexpr int pageWidth = 1240;     // A4 at 150 dots an inch
constexpr int mostPages = 10;       // of a PDF; a prescription has one or two
constexpr int mostSide = 20'000;    // of a picture: beyond, it is no photograph of a paper
constexpr int allocationLimitMb = 256;

QImage pictureOf(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(allocationLimitMb);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > mostSide || size.height() > mostSide)
        return {};
    if (size.width() > 2 * pageWidth)
        reader.setScaledSize(size.scaled(2 * pageWidth, mostSide, Qt::KeepAspectRatio));
    return reader.read();
}

QImage pagesOf(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument pdf;
    pdf.load(&buffer);
    if (pdf.status() != QPdfDocument::Status::Ready || pdf.pageCount() < 1)
        return {};
    std::vector<QImage> pages;
    int height = 0;
    for (int i = 0; i < std::min(pdf.pageCount(), mostPages); ++i) {
        const QSizeF points = pdf.pagePointSize(i);
        if (points.width() < 1 || points.height() < 1 || points.height() > 10 * points.width())
            return {};
        pages.push_back(pdf.render(i, QSize(pageWidth, qRound(pageWidth * points.height() / points.width()))));
        height += pages.back().height();
    }
    QImage all(pageWidth, height, QImage::Format_RGB32);
    all.fill(Qt::white);
    QPainter painter(&all);
    int top = 0;
    for (const QImage &page : pages) {
        painter.drawImage(0, top, page);
        top += page.height();
    }
    return all;
}

} // namespace

OriginalView::OriginalView(const Theme &theme, QWidget *parent) : QScrollArea(parent), m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("rxOriginal"));
    setProperty("role", QStringLiteral("panel"));
    setAccessibleName(tr("The original"));
    setWidgetResizable(true);
    setMinimumHeight(theme.px(160));
    m_label->setObjectName(QStringLiteral("rxOriginalPage"));
    m_label->setProperty("role", QStringLiteral("empty"));
    m_label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_label->setWordWrap(true);
    m_label->setMargin(theme.space(2));
    setWidget(m_label);
}

void OriginalView::show(const RxDocument &document)
{
    m_zoomed = false;
    m_page = document.bytes.isEmpty() ? QImage() : document.type == u"pdf" ? pagesOf(document.bytes) : pictureOf(document.bytes);
    if (m_page.isNull())
        m_label->setText(document.bytes.isEmpty() ? tr("No original was kept with it.")
                                                  : tr("The original cannot be shown: it is broken or no picture or PDF. Compare with the paper."));
    place();
    verticalScrollBar()->setValue(0);
}

void OriginalView::zoom()
{
    m_zoomed = hasPages() && !m_zoomed;
    place();
}

void OriginalView::place()
{
    if (m_page.isNull())
        return;
    const int room = std::max(1, viewport()->width() - 2 * m_label->margin());
    m_label->setPixmap(QPixmap::fromImage(m_page.scaledToWidth(m_zoomed ? 2 * room : room, Qt::SmoothTransformation)));
}

void OriginalView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        place();
}

} // namespace yaogui
