# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(ports_sources CodeSource.h Camera.h Scale.h)
