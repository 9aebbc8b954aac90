#!/usr/bin/env python3
"""Runs a command on a terminal of its own:  terminal.py COMMAND… < LINES

Each line of standard input is typed when the command has shown a prompt and waits for an answer; after the last, the input ends.
Prints what the terminal shows, with what was typed, and ends as the command does."""
import os
import pty
import select
import subprocess
import sys
import termios

PATIENCE = 20  # seconds


def main():
    lines = sys.stdin.read().splitlines()
    ours, theirs = pty.openpty()
    attributes = termios.tcgetattr(theirs)
    attributes[1] &= ~termios.OPOST
    attributes[3] &= ~termios.ECHO
    termios.tcsetattr(theirs, termios.TCSANOW, attributes)
    command = subprocess.Popen(sys.argv[1:], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True)
    os.close(theirs)
    shown = b""
    while True:
        ready, _, _ = select.select([ours], [], [], PATIENCE)
        if not ready:
            command.kill()
            sys.exit(f"terminal.py: nothing more was shown after {shown.decode(errors='replace')!r}")
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other side is closed
            break
        if not piece:
            break
        shown += piece
        if shown.endswith(b": "):
            typed = lines.pop(0) + "\n" if lines else "\x04"
            os.write(ours, typed.encode())
            shown += typed.encode() if typed != "\x04" else b""
    sys.stdout.buffer.write(shown)
    sys.stdout.flush()
    sys.exit(command.wait())


main()
