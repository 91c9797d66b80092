"""Ends what verify left behind when verify itself was killed. One command per line on stdin:

    folder PATH   the temporary folder
    group N       a process group was started
    end N         it has ended
    done          everything was put away: nothing is left to do

At the end of stdin without "done", every group is killed and the folder removed.
"""

import os
import shutil
import signal
import sys


def main():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    folder, groups = "", set()
    for line in sys.stdin:
        command, _, rest = line.rstrip("\n").partition(" ")
        if command == "done":
            return
        if command == "folder":
            folder = rest
        elif command == "group":
            groups.add(int(rest))
        elif command == "end":
            groups.discard(int(rest))
    for group in groups:
        try:
            os.killpg(group, signal.SIGKILL)
        except OSError:
            pass
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


main()
