"""Opens a workbook in LibreOffice, types into cells, and saves it as .xlsx: IN OUT PIPE EDITS, edits as JSON [[sheet, cell, value]]."""

import json
import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


source, target, pipe, edits = sys.argv[1:5]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
address = "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe
while True:
    # Whoever started this ends it where LibreOffice never answers.
    try:
        context = resolver.resolve(address)
        break
    except Exception:
        time.sleep(0.1)
desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
for sheet, cell, value in json.loads(edits):
    place = document.Sheets.getByName(sheet).getCellRangeByName(cell)
    if isinstance(value, str):
        place.String = value
    else:
        place.Value = value
document.storeToURL("file://" + target, (prop("FilterName", "Calc MS Excel 2007 XML"),))
document.close(True)
try:
    desktop.terminate()
except Exception:
    pass
