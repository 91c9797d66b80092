// This file prints a plan as a patch that git apply takes.

package outdir

import (
	"bytes"
	"compress/zlib"
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/hexops/gotextdiff"
	"github.com/hexops/gotextdiff/myers"
	"github.com/hexops/gotextdiff/span"

	"github.com/flask2gin/flask2gin/codegen"
)

// Patch returns what writing would change as a unified diff with paths below the folder, in git's extended form:
// git apply, run in the folder, gives what Write gives. The project comes first, flask2gin's own files last.
func (p *Plan) Patch() string {
	var project, state strings.Builder
	for _, name := range slices.Sorted(slices.Values(slices.Concat(p.Added, p.Changed, p.Removed))) {
		b := &project
		if strings.HasPrefix(name, codegen.StateDir+"/") {
			b = &state
		}
		old, was := p.dir.files[name]
		now, is := p.out.Files[name]
		writeFilePatch(b, name, old, now, was, is)
	}
	return project.String() + state.String()
}

// writeFilePatch writes the patch of one file.
func writeFilePatch(b *strings.Builder, name string, old, now []byte, was, is bool) {
	from, to := quotePath("a/"+name), quotePath("b/"+name)
	fmt.Fprintf(b, "diff --git %s %s\n", from, to)
	mode := " 100644"
	if !was {
		from, mode = "/dev/null", ""
		b.WriteString("new file mode 100644\n")
	} else if !is {
		to, mode = "/dev/null", ""
		b.WriteString("deleted file mode 100644\n")
	}
	fmt.Fprintf(b, "index %s..%s%s\n", blobName(old, was), blobName(now, is), mode)
	if !isText(old) || !isText(now) {
		b.WriteString("GIT binary patch\n")
		writeLiteral(b, now)
		writeLiteral(b, old)
		return
	}
	if len(old)+len(now) == 0 {
		return
	}
	fmt.Fprintf(b, "--- %s\n+++ %s\n", from, to)
	writeHunks(b, string(old), string(now))
}

// writeHunks writes the hunks between two texts.
func writeHunks(b *strings.Builder, old, now string) {
	switch {
	case old == "":
		n := lineCount(now)
		fmt.Fprintf(b, "@@ -0,0 +1%s @@\n", count(n))
		writeLines(b, "+", now)
	case now == "":
		fmt.Fprintf(b, "@@ -1%s +0,0 @@\n", count(lineCount(old)))
		writeLines(b, "-", old)
	default:
		edits := myers.ComputeEdits(span.URIFromPath("a"), old, now)
		text := fmt.Sprint(gotextdiff.ToUnified("a", "b", old, edits))
		text = strings.SplitN(text, "\n", 3)[2]
		b.WriteString(text)
	}
}

// writeLines writes every line of text behind sign.
func writeLines(b *strings.Builder, sign, text string) {
	for line := range strings.Lines(text) {
		b.WriteString(sign + line)
	}
	if !strings.HasSuffix(text, "\n") {
		b.WriteString("\n\\ No newline at end of file\n")
	}
}

func lineCount(text string) int {
	n := strings.Count(text, "\n")
	if !strings.HasSuffix(text, "\n") {
		n++
	}
	return n
}

// count returns the second number of a range, which is left out for one line.
func count(n int) string {
	if n == 1 {
		return ""
	}
	return "," + strconv.Itoa(n)
}

// blobName returns git's name of a blob, zeros for a file that is not there.
func blobName(data []byte, exists bool) string {
	if !exists {
		return strings.Repeat("0", 2*sha1.Size)
	}
	h := sha1.New()
	h.Write(fmt.Appendf(nil, "blob %d\x00", len(data)))
	h.Write(data)
	return hex.EncodeToString(h.Sum(nil))
}

// isText reports whether git shows data as lines.
func isText(data []byte) bool { return utf8.Valid(data) && !bytes.ContainsRune(data, 0) }

// quotePath returns a path as git writes it, in quotes when it holds anything unusual.
func quotePath(p string) string {
	for i := range len(p) {
		if p[i] <= ' ' || p[i] >= 0x7f || p[i] == '"' || p[i] == '\\' {
			return quoted(p)
		}
	}
	return p
}

func quoted(p string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := range len(p) {
		switch c := p[i]; {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case c < ' ' || c >= 0x7f:
			fmt.Fprintf(&b, `\%03o`, c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String() + `"`
}

// base85 is the alphabet of git's binary patches (git's base85.c).
const base85 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"

// writeLiteral writes data as one literal hunk of a binary patch: deflated, 52 bytes a line, in base 85.
func writeLiteral(b *strings.Builder, data []byte) {
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	_, _ = w.Write(data)
	_ = w.Close()
	fmt.Fprintf(b, "literal %d\n", len(data))
	for packed := z.Bytes(); len(packed) > 0; {
		line := packed[:min(52, len(packed))]
		packed = packed[len(line):]
		if len(line) <= 26 {
			b.WriteByte(byte('A' + len(line) - 1))
		} else {
			b.WriteByte(byte('a' + len(line) - 27))
		}
		writeBase85(b, line)
		b.WriteByte('\n')
	}
	b.WriteByte('\n')
}

// writeBase85 writes four bytes as five digits, the last ones filled up with zeros.
func writeBase85(b *strings.Builder, line []byte) {
	for len(line) > 0 {
		var four [4]byte
		n := copy(four[:], line)
		line = line[n:]
		value := uint32(four[0])<<24 | uint32(four[1])<<16 | uint32(four[2])<<8 | uint32(four[3])
		var digits [5]byte
		for i := 4; i >= 0; i-- {
			digits[i] = base85[value%85]
			value /= 85
		}
		b.Write(digits[:])
	}
}
