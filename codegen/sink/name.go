// This file holds the emitters of package, folder and file names.

package sink

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// platforms are the words that, behind an underscore at the end of a file's name, tie the file to a system or an
// architecture (go help buildconstraint; the list is that of Go's internal/syslist).
var platforms = words(`aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris
	wasip1 windows zos 386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32
	mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm unix test`)

// devices are names that Windows keeps for itself (golang.org/x/mod/module.CheckFilePath).
var devices = words(`con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6
	lpt7 lpt8 lpt9`)

// special are package and folder names that mean something to the go command, or that Go code needs for itself.
var special = words(`internal vendor testdata main init documentation builtin unsafe cmd std all tool work go toolchain c`)

// PackageName returns name as a Go package name: lower-case letters and digits in ASCII without underscores
// (Effective Go, "Package names"), with "pkg" behind what is a keyword, predeclared or means something to Go.
func PackageName(name string) string {
	name = strings.ReplaceAll(ascii(name), "_", "")
	if name == "" {
		return "pkg"
	}
	if name[0] >= '0' && name[0] <= '9' {
		name = "p" + name
	}
	if special[name] || devices[name] || gotree.IsKeyword(name) || gotree.IsPredeclared(name) {
		return name + "pkg"
	}
	return name
}

// Dir returns a slash-separated folder with every element spelled as a package name. The folder internal at the root
// may be asked for and stays.
func Dir(dir string) string {
	var elems []string
	for elem := range strings.SplitSeq(dir, "/") {
		if elem == "" || elem == "." || elem == ".." {
			continue
		}
		if elem == "internal" && len(elems) == 0 {
			elems = append(elems, elem)
			continue
		}
		elems = append(elems, PackageName(elem))
	}
	return strings.Join(elems, "/")
}

// FileName returns name, without .go, as the base name of a Go file that every platform builds: lower-case ASCII
// letters, digits and underscores, no underscore in front, no _GOOS, _GOARCH or _test at its end, no device name.
func FileName(name string) string {
	name = strings.Trim(ascii(name), "_")
	for {
		at := strings.LastIndexByte(name, '_')
		if at < 0 || !platforms[name[at+1:]] {
			break
		}
		name = name[:at] + name[at+1:]
	}
	switch {
	case name == "":
		return "file"
	case devices[name]:
		return name + "file"
	}
	return name
}

// ascii returns name in lower case with letters, digits and underscores alone: accents are dropped, any other
// character beyond ASCII is u and its number in hex, and what is neither becomes an underscore.
func ascii(name string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		r = unicode.ToLower(r)
		switch {
		case r == '_' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r < 0x80:
			b.WriteByte('_')
		case unicode.Is(unicode.Mn, r):
		default:
			b.WriteString("u" + strconv.FormatInt(int64(r), 16))
		}
	}
	return b.String()
}

func words(list string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		all[w] = true
	}
	return all
}
