"""Prints unicode_tables.go: what CPython knows of characters and Go's unicode package does not.

Run with CPython 3.11:  python3 testdata/tables.py > unicode_tables.go
"""
import sys
import unicodedata

ALL = [chr(c) for c in range(sys.maxunicode + 1) if not 0xD800 <= c <= 0xDFFF]


def ranges(chars):
    out = []
    for c in map(ord, chars):
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return out


def table(name, doc, chars):
    print(f"// {doc}\nvar {name} = []runeRange{{")
    line = "\t"
    for lo, hi in ranges(chars):
        item = f"{{0x{lo:x}, 0x{hi:x}}}, "
        if len(line) + len(item) > 110:
            print(line.rstrip())
            line = "\t"
        line += item
    print(line.rstrip())
    print("}\n")


def mapping(name, doc, pairs):
    print(f"// {doc}\nvar {name} = map[rune]string{{")
    line = "\t"
    for c, text in pairs:
        body = "".join(f"\\u{ord(t):04x}" if ord(t) < 0x10000 else f"\\U{ord(t):08x}" for t in text)
        item = f"0x{ord(c):x}: \"{body}\", "
        if len(line) + len(item) > 110:
            print(line.rstrip())
            line = "\t"
        line += item
    print(line.rstrip())
    print("}\n")


def word(c):
    return unicodedata.category(c)[0] == "L" or unicodedata.category(c) == "Nl"


print("""// Code generated from CPython's Unicode database by testdata/tables.py. DO NOT EDIT.

package py

type runeRange struct{ lo, hi rune }

func inRanges(r rune, table []runeRange) bool {
	for _, x := range table {
		if r <= x.hi {
			return r >= x.lo
		}
	}
	return false
}
""")
mapping("upperSpecial", "upperSpecial holds upper-case texts of several characters.",
        [(c, c.upper()) for c in ALL if len(c.upper()) > 1])
mapping("titleSpecial", "titleSpecial holds title-case texts of several characters.",
        [(c, c.title()) for c in ALL if len(c.title()) > 1])
mapping("foldSpecial", "foldSpecial holds the case foldings that are not the lower-case text.",
        [(c, c.casefold()) for c in ALL if c.casefold() != c.lower() or len(c.casefold()) > 1])
table("digitExtra", "digitExtra holds the digits that are no decimals, such as superscripts.",
      [c for c in ALL if c.isdigit() and not c.isdecimal()])
table("numericExtra", "numericExtra holds the numbers that are no digits, such as fractions.",
      [c for c in ALL if c.isnumeric() and not c.isdigit()])
other_start = "\u1885\u1886\u2118\u212e\u309b\u309c_"
table("notIdentStart", "notIdentStart holds the letters that cannot begin an identifier.",
      [c for c in ALL if not c.isidentifier() and (word(c) or c in other_start)])
other_continue = "\u00b7\u0387\u1369\u136a\u136b\u136c\u136d\u136e\u136f\u1370\u1371\u19da"
base = lambda c: word(c) or c in other_start or c in other_continue or unicodedata.category(c) in ("Mn", "Mc", "Nd", "Pc")
table("notIdentPart", "notIdentPart holds the letters, marks and numbers that cannot stand in one.",
      [c for c in ALL if not ("a" + c).isidentifier() and base(c)])
extra = [c for c in ALL if ("a" + c).isidentifier() and not base(c)] + [c for c in ALL if c.isidentifier() and not (word(c) or c in other_start)]
assert not extra, extra
