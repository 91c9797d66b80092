// Views that an extension brings with it: a JSON document, and a redirect.
package web

import (
	"bytes"
	"encoding/json"
	"net/http"

	"github.com/gin-gonic/gin"
)

// Document returns the view of a JSON document that never changes. The text is
// indented by two spaces, with sorted keys; the answer is what jsonify gives in
// the app's style. It panics when the text is no JSON.
func Document(text string) View {
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(text)); err != nil {
		panic(err)
	}
	return func(c *gin.Context) error {
		cfg, kind, body := config(c), "application/json", compact.String()
		if cfg.JSONType != "" {
			kind = cfg.JSONType
		}
		if cfg.JSON.Indented || cfg.Debug && !cfg.CompactJSON {
			body = text
		}
		return Send(c, newResponse([]byte(body+"\n"), http.StatusOK, kind))
	}
}

// RedirectTo returns the view that redirects to an endpoint, with status 302.
func RedirectTo(endpoint string) View {
	return func(c *gin.Context) error {
		url, err := URLFor(c, endpoint)
		if err != nil {
			return err
		}
		return Redirect(c, url, http.StatusFound)
	}
}
