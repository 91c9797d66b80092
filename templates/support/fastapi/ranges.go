// The parts of a file that requests ask for (starlette.responses.FileResponse).
package fastapi

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"math"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// part is what lies from start up to end.
type part struct{ start, end int64 }

func (p part) text(size int64) string { return fmt.Sprintf("bytes %d-%d/%d", p.start, p.end-1, size) }

var rangePattern = regexp.MustCompile(`(\d*)-(\d*)`)

// rangesOf returns the parts that a field Range asks for, or the answer that
// refuses it.
func rangesOf(field string, size int64) ([]part, *Response) {
	units, list, ok := strings.Cut(field, "=")
	if !ok {
		return nil, malformed("Malformed range header.")
	}
	if strings.ToLower(strings.TrimSpace(units)) != "bytes" {
		return nil, malformed("Only support bytes range")
	}
	var parts []part
	for _, m := range rangePattern.FindAllStringSubmatch(list, -1) {
		if m[1] == "" && m[2] == "" {
			continue
		}
		p := part{size - offset(m[2]), size}
		if m[1] != "" {
			p.start = offset(m[1])
			if m[2] != "" && offset(m[2]) < size {
				p.end = offset(m[2]) + 1
			}
		}
		parts = append(parts, p)
	}
	if len(parts) == 0 {
		return nil, malformed("Range header: range must be requested")
	}
	if slices.ContainsFunc(parts, func(p part) bool { return p.start < 0 || p.start >= size }) {
		r, _ := NewResponse(nil, http.StatusRequestedRangeNotSatisfiable, py.DictOf(py.P("Content-Range", fmt.Sprintf("*/%d", size))), "text/plain")
		return nil, r
	}
	if slices.ContainsFunc(parts, func(p part) bool { return p.start > p.end }) {
		return nil, malformed("Range header: start must be less than end")
	}
	return merged(parts), nil
}

func malformed(why string) *Response {
	r, _ := NewResponse(why, http.StatusBadRequest, nil, "text/plain")
	return r
}

// offset reads digits; what no file is as long as counts as the longest.
func offset(digits string) int64 {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n > math.MaxInt64/2 {
		return math.MaxInt64 / 2
	}
	return n
}

// merged joins parts that overlap.
func merged(parts []part) []part {
	if len(parts) == 1 {
		return parts
	}
	var out []part
next:
	for _, p := range parts {
		for i, known := range out {
			if p.start > known.end {
				continue
			}
			if p.end < known.start {
				out = slices.Insert(out, i, p)
				continue next
			}
			out[i] = part{min(p.start, known.start), max(p.end, known.end)}
			continue next
		}
		out = append(out, p)
	}
	return out
}

// sendSeveral sends several parts as one body.
func (r *Response) sendSeveral(c *gin.Context, parts []part, size int64) error {
	random := make([]byte, 13)
	if _, err := rand.Read(random); err != nil {
		return err
	}
	boundary := hex.EncodeToString(random)
	kind := r.HeaderOr("content-type", "")
	around := func(i int) (before, after string) {
		before = "--" + boundary + "\nContent-Type: " + kind + "\nContent-Range: " + parts[i].text(size) + "\n\n"
		after = "\n"
		if i == len(parts)-1 {
			after += "\n--" + boundary + "--\n"
		}
		return before, after
	}
	length := int64(0)
	for i, p := range parts {
		before, after := around(i)
		length += int64(len(before)+len(after)) + p.end - p.start
	}
	r.Headers.Set("content-range", "multipart/byteranges; boundary="+boundary)
	r.Headers.Set("content-length", strconv.FormatInt(length, 10))
	return r.sendParts(c, http.StatusPartialContent, parts, around)
}
