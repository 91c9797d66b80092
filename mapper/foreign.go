// This file tells exceptions that only stubs raise: those of libraries of which nothing is translated, and classes of the
// app that have no Go form. Their error handlers are left out.

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
)

// neverRaised reports whether no translated code raises what an error handler is for.
func (m *project) neverRaised(h *ir.ErrorHandler) bool {
	if h.Class != nil {
		return true // whoever makes an object of the class is a stub as well
	}
	pkg, _, dotted := strings.Cut(h.Qualified, ".")
	return dotted && !mappedPackages[pkg] && !standardPackages[pkg] && !m.opt.Stubs.Knows(pkg)
}

// mappedPackages are frameworks and what they stand on, whose exceptions come up without a call of theirs in the app.
var mappedPackages = setOfWords(`builtins flask werkzeug jinja2 markupsafe itsdangerous click fastapi starlette pydantic pydantic_core
	pydantic_settings flask_restful flask_restx flask_restplus flask_cors jwt flask_jwt_extended jose passlib gunicorn uvicorn anyio h11`)

// standardPackages are the modules of Python 3.11's standard library (sys.stdlib_module_names).
var standardPackages = setOfWords(`
	abc aifc antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii bisect builtins
	bz2 cProfile calendar cgi cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent
	configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis
	distutils doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
	functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib
	imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox
	mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path
	numbers opcode operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib
	posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re
	readline reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd
	smtplib sndhdr socket socketserver spwd sre_compile sre_constants sre_parse ssl stat statistics string
	stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios textwrap
	this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types
	typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml
	xmlrpc zipapp zipfile zipimport zlib zoneinfo`)

func setOfWords(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
