"""Opens a page in the Chromium that a QtWebEngine wheel carries, and prints as JSON what stands on it.

usage: read-page.py URL SECONDS [PNG]
The engine's version, the text of the page, each word painted on a canvas with its colour, and the errors of the console.
"""
import json
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox --disable-gpu")

from PyQt6.QtCore import QTimer, QUrl
from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineScript
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWidgets import QApplication

REMEMBER_PAINTED_WORDS = """
  window.painted = {};
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...more) {
    window.painted[text] = this.fillStyle;
    return fillText.call(this, text, ...more);
  };
"""
READ = """JSON.stringify({
  engine: /Chrome\\/(\\d+)/.exec(navigator.userAgent)[1],
  text: document.body.innerText,
  painted: window.painted,
  ground: getComputedStyle(document.body).backgroundColor,
})"""


class Page(QWebEnginePage):
    def __init__(self, parent):
        super().__init__(parent)
        self.errors = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        if level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel:
            self.errors.append(message)


def main(url, seconds, picture=None):
    app = QApplication(sys.argv[:1])
    view = QWebEngineView()
    page = Page(view)
    script = QWebEngineScript()
    script.setSourceCode(REMEMBER_PAINTED_WORDS)
    script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
    script.setWorldId(QWebEngineScript.ScriptWorldId.MainWorld.value)
    page.scripts().insert(script)
    view.setPage(page)
    view.resize(1920, 1080)
    view.show()
    view.load(QUrl(url))

    def read(found):
        print(json.dumps({**json.loads(found), "errors": page.errors}), flush=True)
        if picture:
            view.grab().save(picture)
        os._exit(0)  # an engine of that age does not always end in order

    QTimer.singleShot(int(float(seconds) * 1000), lambda: page.runJavaScript(READ, read))
    app.exec()


main(*sys.argv[1:])
