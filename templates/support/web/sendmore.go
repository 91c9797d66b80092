// Files as responses from memory and from the app's static folder: send_file of a
// BytesIO, Flask.send_static_file.
package web

import (
	"bytes"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SendBuffer is send_file for a BytesIO: what follows its position is sent.
// Without a mimetype or a download name it is TypeError.
func SendBuffer(c *gin.Context, buffer *py.BytesIO, options ...FileOptions) error {
	r, err := BufferResponse(c, buffer, options...)
	if err != nil {
		return err
	}
	return Send(c, r)
}

// BufferResponse is SendBuffer for a view that goes on to change the response.
func BufferResponse(c *gin.Context, buffer *py.BytesIO, options ...FileOptions) (*Response, error) {
	size := len(buffer.Value())
	return sentFile(c, content{file: nopCloser{bytes.NewReader(buffer.Read(-1))}, size: int64(size)}, options)
}

// SendStaticFile is Flask.send_static_file: a file of the app's static folder.
func SendStaticFile(c *gin.Context, name string, options ...FileOptions) error {
	r, err := StaticFileResponse(c, name, options...)
	if err != nil {
		return err
	}
	return Send(c, r)
}

// StaticFileResponse is SendStaticFile for a view that goes on to change the
// response.
func StaticFileResponse(c *gin.Context, name string, options ...FileOptions) (*Response, error) {
	return inFolder(c, of(c).app.config.StaticFolder, name, options)
}
