"""Writes a workbook with openpyxl, for our reader."""

import datetime
import sys

import openpyxl

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["单位", "数", "日期", "是否", "式"])
sheet.append(["a\nb", 1.5, datetime.date(2020, 7, 6), True, "=1+1"])
sheet.append(["c"])
sheet.merge_cells("A3:B3")
sheet.row_dimensions[3].hidden = True
book.save(sys.argv[1])
