// Response objects that operations give by themselves (starlette.responses).
package fastapi

import (
	"iter"
	"log/slog"
	"net/http"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// A Response is a status, header fields and a body.
type Response struct {
	Status  int
	Headers *py.Dict[string, any] // by names in lower case
	Cookies []string              // fields Set-Cookie
	Body    []byte
	Stream  iter.Seq2[[]byte, error] // the body of one that is sent in chunks
	File    string                   // the path of one that is a file

	types []string // the fields Content-Type behind the first
}

const responseKey = "fastapi.response"

// Response returns the response whose status and headers the operation's answer
// takes over.
func (p *Params) Response() *Response {
	if p.request.response == nil {
		p.request.response = &Response{Headers: py.NewDict[string, any]()}
		p.request.Set(responseKey, p.request.response)
	}
	return p.request.response
}

// takeOver sets the header fields that the operation has put on its response, and
// returns the status.
func takeOver(c *gin.Context, status int) int {
	found, _ := c.Get(responseKey)
	r, ok := found.(*Response)
	if !ok {
		return status
	}
	r.sendFields(c)
	if kind, ok := r.Header("content-type"); ok {
		c.Writer.Header().Del("Content-Type") // the answer's own goes before it
		c.Set(typeKey, onWire(c, kind))
	}
	if r.Status != 0 {
		return r.Status
	}
	return status
}

// typeKey is where a request keeps the type that an operation has put on its response.
const typeKey = "fastapi.type"

// addType sends the type that an operation has put on its response behind the one that the answer has by itself, as
// fastapi.routing.get_request_handler extends the headers.
func addType(c *gin.Context) {
	if kind := c.GetString(typeKey); kind != "" {
		c.Set(typeKey, "") // what stands around the answer sends it again
		fields := c.Writer.Header()
		fields["Content-Type"] = append(fields["Content-Type"], kind)
	}
}

func (r *Response) sendFields(c *gin.Context) {
	for name, value := range r.Headers.All() {
		c.Writer.Header().Set(name, onWire(c, value.(string))) // also one that is empty, which Gin would delete
	}
	for _, kind := range r.types {
		c.Writer.Header().Add("Content-Type", kind)
	}
	for _, cookie := range r.Cookies {
		c.Writer.Header().Add("Set-Cookie", onWire(c, cookie))
	}
}

// SetHeader is r.headers[name] = value; characters beyond Latin-1 raise
// UnicodeEncodeError.
func (r *Response) SetHeader(name string, value string) error {
	if err := latin1(name, value); err != nil {
		return err
	}
	name = strings.ToLower(name)
	if name == "content-type" {
		r.types = nil
	}
	r.Headers.Set(name, value)
	return nil
}

// HeaderAt is r.headers[name]; a missing one raises KeyError.
func (r *Response) HeaderAt(name string) (string, error) {
	if text, ok := r.Header(name); ok {
		return text, nil
	}
	return "", py.KeyError.New(name)
}

// Header is r.headers.get(name).
func (r *Response) Header(name string) (string, bool) {
	v, ok := r.Headers.Get(strings.ToLower(name))
	text, _ := v.(string)
	return text, ok
}

// HasHeader is name in r.headers.
func (r *Response) HasHeader(name string) bool { return r.Headers.Has(strings.ToLower(name)) }

// DefaultHeader is r.headers.setdefault(name, value).
func (r *Response) DefaultHeader(name, value string) (string, error) {
	if text, ok := r.Header(name); ok {
		return text, nil
	}
	return value, r.SetHeader(name, value)
}

// NewResponse is Response(content, status_code, headers, media_type): text types
// get a charset, unless the headers say the type themselves.
func NewResponse(content any, status int, headers any, mediaType string) (*Response, error) {
	r := &Response{Status: status, Headers: py.NewDict[string, any]()}
	switch content := py.Value(content).(type) {
	case nil:
	case []byte:
		r.Body = content
	case string:
		body, err := py.Encode(content, "utf-8", "strict")
		if err != nil {
			return nil, err
		}
		r.Body = body
	default:
		return nil, py.AttributeError.New("'" + py.TypeName(content) + "' object has no attribute 'encode'")
	}
	if strings.HasPrefix(mediaType, "text/") && !strings.Contains(strings.ToLower(mediaType), "charset=") {
		mediaType += "; charset=utf-8"
	}
	if err := r.set(headers); err != nil {
		return nil, err
	}
	if mediaType != "" && !r.Headers.Has("content-type") {
		r.Headers.Set("content-type", mediaType)
	}
	return r, nil
}

func (r *Response) set(headers any) error {
	headers = py.Value(headers)
	if headers == nil {
		return nil
	}
	fields, ok := headers.(py.Mapping)
	if !ok {
		return py.TypeError.New("headers must be a mapping")
	}
	names, err := py.ToList(fields)
	if err != nil {
		return err
	}
	for _, name := range names.Values() {
		value, err := py.GetItem(fields, name)
		if err != nil {
			return err
		}
		text, ok := value.(string)
		if !ok {
			return py.AttributeError.New("'" + py.TypeName(value) + "' object has no attribute 'encode'")
		}
		if err := r.SetHeader(py.Str(name), text); err != nil {
			return err
		}
	}
	return nil
}

// NewJSONResponse is JSONResponse(content, status_code, headers); models have no
// form here and raise TypeError.
func NewJSONResponse(content any, status int, headers any) (*Response, error) {
	return NewTypedJSON(content, status, headers, "application/json")
}

// NewTypedJSON is JSONResponse(content, status_code, headers, media_type).
func NewTypedJSON(content any, status int, headers any, mediaType string) (*Response, error) {
	body, err := jsonBytes(content, nil)
	if err != nil {
		return nil, err
	}
	return NewResponse(body, status, headers, mediaType)
}

// NewRedirect is RedirectResponse(url, status_code, headers).
func NewRedirect(url string, status int, headers any) (*Response, error) {
	r, err := NewResponse("", status, headers, "")
	if err != nil {
		return nil, err
	}
	r.Headers.Set("location", quoteURL(url))
	return r, nil
}

// NewStream is StreamingResponse(chunks, status_code, headers, media_type).
func NewStream(chunks iter.Seq2[[]byte, error], status int, headers any, mediaType string) (*Response, error) {
	r, err := NewResponse(nil, status, headers, mediaType)
	if err != nil {
		return nil, err
	}
	r.Stream = chunks
	return r, nil
}

// Send answers with a response.
func Send(c *gin.Context, r *Response) error {
	if r.File != "" {
		return r.sendFile(c)
	}
	sendable(c, r.Status)
	r.sendFields(c)
	addType(c)
	if r.Stream == nil && !Bodiless(r.Status) && !r.Headers.Has("content-length") {
		c.Header("Content-Length", strconv.Itoa(len(r.Body)))
	}
	if Bodiless(r.Status) || c.Request.Method == http.MethodHead {
		sendHead(c, r.Status)
		return nil
	}
	c.Status(r.Status)
	if !r.Headers.Has("content-type") {
		c.Writer.Header()["Content-Type"] = nil // Go would guess one
	}
	if r.Stream != nil {
		return r.sendChunks(c)
	}
	_, err := c.Writer.Write(r.Body)
	return err
}

// sendHead answers without a body. The type of a 304, which net/http leaves out and
// uvicorn does not, stands in uvicorn's spelling.
func sendHead(c *gin.Context, status int) {
	if fields := c.Writer.Header(); status == http.StatusNotModified && fields["Content-Type"] != nil {
		fields["content-type"] = fields["Content-Type"]
		delete(fields, "Content-Type")
	}
	c.Status(status)
	c.Writer.WriteHeaderNow()
}

// sendable ends the connection for a status that is none of an answer, as uvicorn
// does without one (h11.Response).
func sendable(c *gin.Context, status int) {
	if _, kept := c.Writer.(*recorder); !kept && (status < 200 || status > 599) {
		panic(http.ErrAbortHandler)
	}
}

// sendChunks sends the body as it is made. One that fails is cut off, as uvicorn
// does.
func (r *Response) sendChunks(c *gin.Context) error {
	if w, ok := c.Writer.(*recorder); ok {
		w.stream = r.Stream
		return nil
	}
	c.Writer.WriteHeaderNow()
	c.Writer.Flush()
	for chunk, err := range r.Stream {
		if err == nil {
			_, err = c.Writer.Write(chunk)
		}
		if err != nil {
			slog.Error("exception in a streamed answer", "error", err)
			panic(http.ErrAbortHandler)
		}
		c.Writer.Flush()
	}
	return nil
}
