// Flask-CORS's decorator, and what its extension does to answers of exceptions.
package web

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

// CrossOrigin is flask_cors.cross_origin: the view answers with the fields that
// the options ask for, and OPTIONS is answered without it unless
// automatic_options=False.
func CrossOrigin(options CORSOptions, view View) View {
	return func(c *gin.Context) error {
		x := of(c)
		if !options.NoOptions && Method(c) == http.MethodOptions && x.app != nil {
			x.response = x.app.options(c)
		} else if err := view(c); err != nil {
			return err
		}
		if x.response == nil {
			return x.noResponse()
		}
		options.apply(c, x.response)
		x.response.crossed = true
		return nil
	}
}

// UseCORS is flask_cors.CORS(app): the hook runs after each request, and at once
// on what an exception is answered with.
func (a *App) UseCORS(options CORSOptions, resources ...CORSResource) {
	hook := CORS(options, resources...)
	a.AfterRequest(hook)
	a.onError = append(a.onError, hook)
}

// apply adds the fields to a response, once.
func (o CORSOptions) apply(c *gin.Context, resp *Response) {
	if resp.crossed {
		return
	}
	for _, f := range o.headers(c) {
		resp.Headers.Add(f[0], f[1])
	}
}
