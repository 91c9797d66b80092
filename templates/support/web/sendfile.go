// Files as responses: flask.send_file (SEMANTICS A.5).
package web

import (
	"bytes"
	"fmt"
	"hash/adler32"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/gin-gonic/gin"
	"golang.org/x/text/unicode/norm"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// FileOptions are the keywords of send_file.
type FileOptions struct {
	Mimetype      string
	AsAttachment  bool
	DownloadName  string
	Unconditional bool      // conditional=False
	NoETag        bool      // etag=False
	ETag          string    // a given one
	LastModified  time.Time // a given one
	MaxAge        *int      // seconds
}

// content is what is sent.
type content struct {
	file io.ReadSeekCloser
	path string
	info fs.FileInfo // nil for bytes
	size int64
}

// SendFile gives the file at a path, which begins at the app's root path. A
// missing one is FileNotFoundError.
func SendFile(c *gin.Context, name string, options ...FileOptions) error {
	r, err := FileResponse(c, name, options...)
	if err != nil {
		return err
	}
	return Send(c, r)
}

// FileResponse is SendFile for a view that goes on to change the response.
func FileResponse(c *gin.Context, name string, options ...FileOptions) (*Response, error) {
	absolute, err := filepath.Abs(rooted(c, name))
	if err != nil {
		return nil, err
	}
	file, err := os.Open(absolute)
	if err != nil {
		return nil, py.FileNotFoundError.New(2, "No such file or directory", absolute)
	}
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		file.Close()
		return nil, py.IsADirectoryError.New(21, "Is a directory", absolute)
	}
	return sentFile(c, content{file: file, path: absolute, info: info}, options)
}

// rooted returns a path from the working directory, given one from the app's root
// path.
func rooted(c *gin.Context, name string) string {
	if a := of(c).app; a != nil && !filepath.IsAbs(name) {
		return filepath.Join(a.config.RootPath, name)
	}
	return name
}

// SendBytes gives the bytes of a BytesIO. Without a mimetype or a download name
// it is TypeError.
func SendBytes(c *gin.Context, data []byte, options ...FileOptions) error {
	r, err := sentFile(c, content{file: nopCloser{bytes.NewReader(data)}, size: int64(len(data))}, options)
	if err != nil {
		return err
	}
	return Send(c, r)
}

type nopCloser struct{ io.ReadSeeker }

func (nopCloser) Close() error { return nil }

// sentFile makes the response of a file and answers the request's conditions.
func sentFile(c *gin.Context, f content, options []FileOptions) (*Response, error) {
	var o FileOptions
	if len(options) > 0 {
		o = options[0]
	}
	if a := of(c).app; a != nil && o.MaxAge == nil {
		o.MaxAge = a.config.FileMaxAge
	}
	r, err := fileResponse(f, o)
	if err == nil && !o.Unconditional {
		err = r.makeConditional(c, true, f.length())
	}
	if err != nil {
		_ = f.file.Close()
		return nil, err
	}
	return r, nil
}

func (f content) length() int64 {
	if f.info != nil {
		return f.info.Size()
	}
	return f.size
}

func fileResponse(f content, o FileOptions) (*Response, error) {
	r := &Response{Status: http.StatusOK, Headers: &Headers{}, File: f.file}
	name := o.DownloadName
	if name == "" && f.path != "" {
		name = path.Base(f.path)
	}
	switch {
	case o.Mimetype == "" && name == "":
		return nil, py.TypeError.New("Unable to detect the MIME type because a file name is not available. Either set 'download_name', pass a path instead of a file, or set 'mimetype'.")
	case o.AsAttachment && name == "":
		return nil, py.TypeError.New("No name provided for attachment. Either set 'download_name' or pass a path instead of a file.")
	}
	r.setFileType(name, o)
	if name != "" {
		r.Headers.Set("Content-Disposition", disposition(name, o.AsAttachment))
	}
	r.Headers.Set("Content-Length", strconv.FormatInt(f.length(), 10))
	r.setFileTimes(f, o)
	return r, nil
}

func (r *Response) setFileType(name string, o FileOptions) {
	mimetype := o.Mimetype
	if mimetype == "" {
		guessed, encoding := GuessType(name)
		if mimetype = guessed; mimetype == "" {
			mimetype = "application/octet-stream"
		}
		if encoding != "" && !o.AsAttachment {
			r.Headers.Set("Content-Encoding", encoding)
		}
	}
	r.SetMimetype(mimetype)
}

func (r *Response) setFileTimes(f content, o FileOptions) {
	switch {
	case !o.LastModified.IsZero():
		r.Headers.Set("Last-Modified", HTTPDate(o.LastModified))
	case f.info != nil:
		r.Headers.Set("Last-Modified", HTTPDate(f.info.ModTime()))
	}
	cache := "no-cache"
	if o.MaxAge != nil {
		cache = fmt.Sprintf("no-cache, max-age=%d", *o.MaxAge)
		if *o.MaxAge > 0 {
			cache = fmt.Sprintf("public, max-age=%d", *o.MaxAge)
		}
		r.Headers.Set("Expires", HTTPDate(now().Add(time.Duration(*o.MaxAge)*time.Second)))
	}
	r.Headers.Set("Cache-Control", cache)
	switch {
	case o.ETag != "":
		r.Headers.Set("ETag", `"`+o.ETag+`"`)
	case !o.NoETag && f.info != nil:
		mtime := float64(f.info.ModTime().Unix()) + float64(f.info.ModTime().Nanosecond())*1e-9
		r.Headers.Set("ETag", fmt.Sprintf(`"%s-%d-%d"`, floatText(mtime), f.info.Size(), adler32.Checksum([]byte(f.path))))
	}
}

var token = regexp.MustCompile(`^[0-9A-Za-z_!#$%&'*+\-.^` + "`" + `|~]+$`)

// disposition is the Content-Disposition of a file name: quoted if it needs it,
// with an ASCII fallback if it has other characters.
func disposition(name string, attachment bool) string {
	kind := "inline"
	if attachment {
		kind = "attachment"
	}
	if isASCII(name) {
		return kind + "; filename=" + quoteParameter(name)
	}
	ascii := strings.Map(func(r rune) rune {
		if r < 0x80 {
			return r
		}
		return -1
	}, norm.NFKD.String(name))
	return kind + "; filename=" + quoteParameter(ascii) + "; filename*=UTF-8''" + quote(name, "!#$&+-.^_`|~")
}

// quoteParameter quotes what is no token.
func quoteParameter(s string) string {
	if token.MatchString(s) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}
