// SPDX-FileCopyrightText: 2026 The Yaogui authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/desk/ReviewView.h"
#include "ui/theme/Theme.h"

#include <QImage>
#include <QScrollArea>

class QLabel;

namespace yaogui {

/// The original of a prescription, a picture or a PDF: as wide as there is room, or twice that to be read in detail. What cannot be
/// shown is said.
class OriginalView : public QScrollArea {
    Q_OBJECT
public:
    OriginalView(const Theme &theme, QWidget *parent);
    void show(const RxDocument &document);
    void zoom();
    [[nodiscard]] bool isZoomed() const { return m_zoomed; }
    [[nodiscard]] bool hasPages() const { return !m_page.isNull(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    QLabel *m_label;
    QImage m_page; ///< all pages, one below the other
    bool m_zoomed = false;
};

} // namespace yaogui
