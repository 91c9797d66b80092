// Answers of operations whose response class takes a text as it is.
package fastapi

import "github.com/gin-gonic/gin"

// HTML answers with a page.
func HTML(c *gin.Context, status int, text string) error {
	return sendText(c, status, text, "text/html")
}

// PlainText answers with a text.
func PlainText(c *gin.Context, status int, text string) error {
	return sendText(c, status, text, "text/plain")
}

// Content answers with a text or bytes of no media type, or with nothing: what
// FastAPI makes of response_class=Response.
func Content(c *gin.Context, status int, content any) error {
	r, err := NewResponse(content, status, nil, "")
	if err != nil {
		return err
	}
	r.Status = takeOver(c, status)
	return Send(c, r)
}

func sendText(c *gin.Context, status int, text, mediaType string) error {
	r, err := NewResponse(text, status, nil, mediaType)
	if err != nil {
		return err
	}
	r.Status = takeOver(c, status)
	return Send(c, r)
}

// SendFile answers with the file at a path.
func SendFile(c *gin.Context, status int, path string) error {
	r, err := NewFileResponse(path, status, nil)
	if err != nil {
		return err
	}
	r.Status = takeOver(c, status)
	return Send(c, r)
}

// Redirect answers by sending the client elsewhere.
func Redirect(c *gin.Context, status int, url string) error {
	r, err := NewRedirect(url, status, nil)
	if err != nil {
		return err
	}
	r.Status = takeOver(c, status)
	return Send(c, r)
}
