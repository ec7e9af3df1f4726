#!/usr/bin/env python3
# browser.py - a page as a browser shows it: measured, drawn to a PNG, printed to a PDF
# SPDX-License-Identifier: GPL-3.0-or-later
"""Headless Chromium with a profile of its own in a temporary folder, without the network, with the fonts of
tests/pictures/fonts.conf. Every page is a file; what it would fetch is not there."""
import html, os, pathlib, re, shutil, subprocess, tempfile

SOURCE = pathlib.Path(os.environ.get("top_srcdir", ".")).resolve()
PICTURES = SOURCE / "tests/pictures"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PROXY = "--proxy-server=127.0.0.1:9"  # nobody listens there: a page that asks the network gets nothing
MEASURE = """<body style="margin:0"><iframe id="page" style="border:0" width="%d" height="800" srcdoc="%s"></iframe>
<script>document.getElementById("page").onload = function () {
    var page = this.contentDocument.documentElement;
    document.title = "measured " + page.scrollWidth + " " + page.scrollHeight; };</script></body>"""

OUTSIDE = """<body style="margin:0"><iframe id="page" style="border:0" width="%d" height="800" srcdoc="%s"></iframe>
<script>document.getElementById("page").onload = function () {
    var all = Array.from(this.contentDocument.body.querySelectorAll("*"), one => one.getBoundingClientRect());
    document.title = "outside " + Math.max(0, ...all.map(one => Math.max(-one.left, one.right - %d))); };
</script></body>"""


class Browser:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="amends-browser."))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *options):
        # A process of its own group, ended as a whole: Chromium leaves helpers behind when it is stuck.
        command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
                   "--disable-extensions", PROXY, "--user-data-dir=%s" % (self.folder / "profile"), *options]
        environment = dict(os.environ, FONTCONFIG_FILE=str(PICTURES / "fonts.conf"), HOME=str(self.folder))
        started = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                                   start_new_session=True, cwd=self.folder)
        try:
            return started.communicate(timeout=120)[0].decode("utf-8", "replace")
        finally:
            if started.poll() is None:
                os.killpg(started.pid, 9)
                started.wait()

    def measure(self, page, width):
        """(width, height) that the page needs in a window so wide: more than `width` is a page that does not hold."""
        file = self.folder / "measure.html"
        file.write_text(MEASURE % (width, html.escape(page)), "utf-8")
        said = self.start("--window-size=1200,900", "--virtual-time-budget=4000", "--dump-dom", "file://%s" % file)
        found = re.search(r"<title>measured (\d+) (\d+)</title>", said)
        return (int(found.group(1)), int(found.group(2))) if found else (0, 0)

    def outside(self, page, width):
        """How many pixels anything of the page as it is printed stands beside its sheet, where nothing is printed."""
        file = self.folder / "outside.html"
        printed = page.replace("@media print", "@media all").replace("@media screen", "@media speech")
        file.write_text(OUTSIDE % (width, html.escape(printed), width), "utf-8")
        said = self.start("--window-size=1200,900", "--virtual-time-budget=4000", "--dump-dom", "file://%s" % file)
        found = re.search(r"<title>outside ([\d.]+)</title>", said)
        return float(found.group(1)) if found else None

    def draw(self, page, width, height, *options):
        """A PNG of the whole page at half its size: what is kept stays small."""
        file, picture = self.folder / "page.html", self.folder / "page.png"
        file.write_text(page, "utf-8")
        picture.unlink(missing_ok=True)
        self.start("--force-device-scale-factor=0.5", "--window-size=%d,%d" % (width, height),
                   "--screenshot=%s" % picture, *options, "file://%s" % file)
        return picture

    def print(self, page):
        file, printed = self.folder / "print.html", self.folder / "print.pdf"
        file.write_text(page, "utf-8")
        self.start("--no-pdf-header-footer", "--print-to-pdf=%s" % printed, "file://%s" % file)
        return printed.read_bytes() if printed.exists() else b""

    def kept(self, name):
        return PICTURES / name

    def difference(self, drawn, kept, may_keep=True):
        """The mean difference of two PNGs, 0 to 255; None: one is no picture, or they are not of a length. With
        REWRITE_PICTURES=1 what was drawn is kept."""
        if may_keep and os.environ.get("REWRITE_PICTURES"):
            shutil.copy(drawn, kept)
        program = pathlib.Path(os.environ.get("top_builddir", "build")).resolve() / "tests/system/picture_difference"
        done = subprocess.run([str(program), str(drawn), str(kept)], capture_output=True, text=True, timeout=60)
        if done.returncode:
            return None
        off, height, other = done.stdout.split()
        return float(off) if height == other else None
