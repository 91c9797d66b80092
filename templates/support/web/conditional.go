// Conditional and partial responses: ETag, If-None-Match, If-Modified-Since and
// Range (werkzeug Response.make_conditional, SEMANTICS C.6 and S7 to S11).
package web

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
)

// AddETag sets the ETag to the SHA-1 of the body unless there is one.
func (r *Response) AddETag() error {
	body, err := r.Data()
	if err != nil {
		return err
	}
	sum := sha1.Sum(body)
	r.Headers.SetDefault("ETag", `"`+hex.EncodeToString(sum[:])+`"`)
	return nil
}

// SetETag sets the ETag; weak ones match only weakly.
func (r *Response) SetETag(etag string, weak bool) {
	text := `"` + etag + `"`
	if weak {
		text = "W/" + text
	}
	r.Headers.Set("ETag", text)
}

// MakeConditional makes the response of a GET or HEAD a 304 when the client has
// it already.
func (r *Response) MakeConditional(c *gin.Context) error { return r.makeConditional(c, false, 0) }

func (r *Response) makeConditional(c *gin.Context, ranges bool, length int64) error {
	if m := c.Request.Method; m != http.MethodGet && m != http.MethodHead {
		return nil
	}
	r.Headers.SetDefault("Date", HTTPDate(now()))
	partial, err := r.makePartial(c, ranges, length)
	if err != nil || partial {
		return err
	}
	if !r.unmodified(c, false) {
		return nil
	}
	r.Status = http.StatusNotModified
	if header, _ := Header(c, "If-Match"); !parseETags(header).empty() {
		r.Status = http.StatusPreconditionFailed
	}
	return nil
}

// makePartial cuts the body to the one range that the client asks for. Several
// ranges, malformed and unsatisfiable ones are 416.
func (r *Response) makePartial(c *gin.Context, ranges bool, length int64) (bool, error) {
	if !ranges {
		return false, nil
	}
	r.Headers.Set("Accept-Ranges", "bytes")
	header, ok := Header(c, "Range")
	if _, conditional := Header(c, "If-Range"); conditional && !r.unmodified(c, true) {
		ok = false
	}
	if !ok || length == 0 {
		return false, nil
	}
	start, end, ok := parseRange(header, length)
	if !ok {
		page := RaiseHTTP(RequestedRangeNotSatisfiableClass)
		page.Headers = [][2]string{{"Content-Range", fmt.Sprintf("bytes */%d", length)}}
		return false, page
	}
	if _, err := r.File.Seek(start, io.SeekStart); err != nil {
		return false, err
	}
	r.File = limited{io.LimitReader(r.File, end-start), r.File}
	r.Status = http.StatusPartialContent
	r.Headers.Set("Content-Length", strconv.FormatInt(end-start, 10))
	r.Headers.Set("Content-Range", fmt.Sprintf("bytes %d-%d/%d", start, end-1, length))
	return true, nil
}

// limited is a part of a file.
type limited struct {
	io.Reader
	file io.ReadSeekCloser
}

func (l limited) Seek(offset int64, whence int) (int64, error) { return l.file.Seek(offset, whence) }
func (l limited) Close() error                                 { return l.file.Close() }
func (l limited) Read(p []byte) (int, error)                   { return l.Reader.Read(p) }

// parseRange reads one satisfiable byte range.
func parseRange(header string, length int64) (start, end int64, ok bool) {
	unit, spec, found := strings.Cut(header, "=")
	if !found || strings.ToLower(strings.TrimSpace(unit)) != "bytes" || strings.Contains(spec, ",") {
		return 0, 0, false
	}
	first, last, found := strings.Cut(strings.TrimSpace(spec), "-")
	first, last = strings.TrimSpace(first), strings.TrimSpace(last)
	if !found || first+last == "" {
		return 0, 0, false
	}
	end = length
	if first == "" {
		n, err := strconv.ParseUint(last, 10, 62)
		if n == 0 {
			return 0, end, err == nil // Werkzeug reads "-0" as an offset
		}
		return length - int64(n), end, err == nil && int64(n) <= length
	}
	from, err := strconv.ParseUint(first, 10, 62)
	if err != nil || int64(from) >= length {
		return 0, 0, false
	}
	if last != "" {
		to, err := strconv.ParseUint(last, 10, 62)
		if err != nil || to < from {
			return 0, 0, false
		}
		end = min(int64(to)+1, length)
	}
	return int64(from), end, true
}

// unmodified reports whether the client's copy is current.
func (r *Response) unmodified(c *gin.Context, ifRange bool) bool {
	since := "If-Modified-Since"
	condition := ""
	if ifRange {
		condition, _ = Header(c, "If-Range")
		if !parseDate(condition).IsZero() {
			since = "If-Range"
		}
	}
	sinceText, _ := Header(c, since)
	date, modified := parseDate(sinceText), parseDate(r.Headers.GetOr("Last-Modified", ""))
	same := !date.IsZero() && !modified.IsZero() && !modified.After(date)
	etag := strings.Trim(strings.TrimPrefix(r.Headers.GetOr("ETag", ""), "W/"), `"`)
	if etag == "" {
		return same
	}
	if condition != "" && since != "If-Range" {
		tags := parseETags(condition)
		return tags.star || slices.Contains(tags.strong, etag)
	}
	if header, _ := Header(c, "If-None-Match"); !parseETags(header).empty() {
		tags := parseETags(header)
		same = tags.star || slices.Contains(tags.strong, etag) || slices.Contains(tags.weak, etag)
	}
	if header, _ := Header(c, "If-Match"); !parseETags(header).empty() {
		same = !slices.Contains(parseETags(header).strong, etag)
	}
	return same
}

// etags is a parsed If-None-Match or If-Match.
type etags struct {
	strong, weak []string
	star         bool
}

func (e etags) empty() bool { return !e.star && len(e.strong)+len(e.weak) == 0 }

// HasETag reports whether a header such as If-None-Match has an ETag that is not
// weak, or * (Werkzeug, ETags.contains).
func HasETag(c *gin.Context, header, etag string) bool {
	text, _ := Header(c, header)
	tags := parseETags(text)
	return tags.star || slices.Contains(tags.strong, etag)
}

// HasWeakETag reports whether a header has an ETag, weak or not, or *
// (Werkzeug, ETags.contains_weak).
func HasWeakETag(c *gin.Context, header, etag string) bool {
	text, _ := Header(c, header)
	return HasETag(c, header, etag) || slices.Contains(parseETags(text).weak, etag)
}

var etagPattern = regexp.MustCompile(`^([Ww]/)?(?:"(.*?)"|(.*?))(?:\s*,\s*|$)`)

func parseETags(header string) etags {
	var e etags
	for header != "" {
		m := etagPattern.FindStringSubmatch(header)
		if m == nil || m[0] == "" {
			break
		}
		header = header[len(m[0]):]
		tag := m[2] + m[3]
		switch {
		case m[3] == "*":
			return etags{star: true}
		case m[1] != "":
			e.weak = append(e.weak, tag)
		default:
			e.strong = append(e.strong, tag)
		}
	}
	return e
}

// parseDate reads an HTTP date; the zero time stands for none.
func parseDate(s string) time.Time {
	t, err := http.ParseTime(s)
	if err != nil {
		return time.Time{}
	}
	return t
}
