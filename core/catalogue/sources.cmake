# SPDX-FileCopyrightText: 2026 The Yaogui authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(catalogue_sources
    Drug.h
    DrugWords.h DrugWords.cpp
    TableSheet.h
    WorkbookFile.h WorkbookFile.cpp
    TableText.h TableText.cpp
    TableExport.h TableExport.cpp
    TableFile.h TableFile.cpp
    Workbook.h Workbook.cpp
    ZipEntry.h ZipEntry.cpp
    FieldChecks.h FieldChecks.cpp
    CatalogueImport.h CatalogueImport.cpp
    OpenStockImport.h OpenStockImport.cpp
    CatalogueResources.h CatalogueResources.cpp
    PinyinTable.h PinyinTable.cpp
    NameIndex.h NameIndex.cpp
    CodeIndex.h CodeIndex.cpp
    SearchSegment.h SearchSegment.cpp
    DrugSearch.h DrugSearch.cpp
    DemoData.h DemoData.cpp
    catalogue.qrc)

# Debian's libcsv-dev brings neither pkg-config nor CMake files. The library of core is made after this file is read.
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
cmake_language(DEFER CALL target_link_libraries yaogui_core PRIVATE ${CSV_LIBRARY} PkgConfig::xlsxwriter PkgConfig::libzip)
