"""Says what openpyxl, a reader that is not ours, sees in a ledger we wrote."""

import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(sheet.title, sheet.dimensions, sheet.freeze_panes, sheet.auto_filter.ref)
print(sheet.print_title_rows, sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage,
      sheet.page_setup.fitToHeight, sheet.oddFooter.center.text)
print([str(one) for one in sheet.merged_cells.ranges], [sheet.column_dimensions[c].width for c in "ABCD"])
print([sheet.row_dimensions[r].height for r in range(1, sheet.max_row + 1)])
for row in sheet.iter_rows():
    for cell in row:
        if cell.value is not None:
            print(cell.coordinate, cell.data_type, repr(cell.value), cell.number_format, cell.font.name, cell.font.sz)
