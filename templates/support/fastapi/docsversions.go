// The pages that show the specification, as other versions of FastAPI than 0.119
// serve them (fastapi.openapi.docs).
package fastapi

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// SwaggerUIVersion is SwaggerUI with a version of swagger-ui-dist, as FastAPI asks for
// "3" from 0.72 on, "4" from 0.75.2, "5" from 0.99 and "5.9.0" from 0.104.1 to 0.111.0.
func SwaggerUIVersion(dist, title, spec, redirect string) gin.HandlerFunc {
	return swaggerUI(distributed(swaggerPage, dist), title, spec, redirect)
}

// SwaggerUIPlain is SwaggerUI as before FastAPI 0.72, whose settings stand behind the path
// of OAuth2.
func SwaggerUIPlain(title, spec, redirect string) gin.HandlerFunc {
	head, rest, _ := strings.Cut(distributed(swaggerPage, "3"), `"dom_id": "#swagger-ui"`)
	_, tail, _ := strings.Cut(rest, "    })\n")
	return swaggerUI(head+plainSettings+tail, title, spec, redirect)
}

const plainSettings = `{redirect}
        dom_id: '#swagger-ui',
        presets: [
        SwaggerUIBundle.presets.apis,
        SwaggerUIBundle.SwaggerUIStandalonePreset
        ],
        layout: "BaseLayout",
        deepLinking: true,
        showExtensions: true,
        showCommonExtensions: true
    })
`

// SwaggerUIScaled is SwaggerUI as from FastAPI 0.128.1 on, which fits small screens.
func SwaggerUIScaled(title, spec, redirect string) gin.HandlerFunc {
	const head = "    <head>\n"
	text := strings.Replace(swaggerPage, head, head+`    <meta name="viewport" content="width=device-width, initial-scale=1.0">`+"\n", 1)
	return swaggerUI(text, title, spec, redirect)
}

func distributed(text, dist string) string {
	return strings.ReplaceAll(text, "swagger-ui-dist@5/", "swagger-ui-dist@"+dist+"/")
}

// RedocNext is Redoc as before FastAPI 0.115.13, which asks for the next version.
func RedocNext(title, spec string) gin.HandlerFunc {
	return redoc(strings.Replace(redocPage, "redoc@2/", "redoc@next/", 1), title, spec)
}

// RedocPlain is RedocNext as before FastAPI 0.81, which does not say that it needs scripts.
func RedocPlain(title, spec string) gin.HandlerFunc {
	head, rest, _ := strings.Cut(redocPage, "    <noscript>")
	_, tail, _ := strings.Cut(rest, "</noscript>\n")
	return redoc(strings.Replace(head+tail, "redoc@2/", "redoc@next/", 1), title, spec)
}
