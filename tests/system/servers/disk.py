# disk.py - a small disk of the test's own, that can be full
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess

from . import namespace


def why_not():
    return None if namespace.works("mount", "mount", "-t", "tmpfs", "none", "/mnt") else \
        "needs root or a user namespace in which a tmpfs can be mounted"


class SmallDisk:
    """A tmpfs in a folder; the test must have entered a mount namespace before."""

    def __init__(self, folder, size="4m"):
        folder.mkdir()
        self.folder = folder
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=" + size, "none", folder], check=True)

    def fill(self):
        with open(self.folder / "ballast", "wb", buffering=0) as ballast:
            block = b"x" * 65536
            while block:
                try:
                    ballast.write(block)
                except OSError:
                    block = block[:len(block) // 2]

    def free(self):
        os.unlink(self.folder / "ballast")
