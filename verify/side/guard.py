"""Ends what verify left behind when verify itself was killed. One command per line on stdin:

    folder PATH   the temporary folder
    group N       a process group was started
    end N         it has ended
    drop NAME URL  a database was made by way of the URL
    done          everything was put away: nothing is left to do

At the end of stdin without "done", every group is killed, every database dropped and the folder removed.
"""

import os
import shutil
import signal
import subprocess
import sys


def main():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    folder, groups, databases = "", set(), {}
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
        elif command == "drop":
            name, _, databases[name] = rest.partition(" ")
    for group in groups:
        try:
            os.killpg(group, signal.SIGKILL)
        except OSError:
            pass
    for name, url in databases.items():
        subprocess.run(["psql", "-qX", "-c", f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', url], timeout=60, capture_output=True)
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


main()
