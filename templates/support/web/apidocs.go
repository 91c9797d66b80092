// The page of Flasgger that shows specifications.
package web

import (
	"net/http"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// APIDocs is the page that shows specifications: flasgger.base.APIDocsView of
// 0.9.7.
type APIDocs struct {
	Template string
	Title    string
	Specs    []APISpec
	Assets   []APIAsset
}

// APISpec is a specification as the page lists it.
type APISpec struct {
	Endpoint string // within the blueprint flasgger
	Title    string
	Name     string // "" when it has none
	Version  string
}

// APIAsset is a file that the page loads, and the name that the template has for
// its URL. Without a URL of its own it is one of Flasgger's files.
type APIAsset struct{ Name, File, URL string }

// Page is the view of the page; with ?json=1 it answers what the page is given.
func (d APIDocs) Page(c *gin.Context) error {
	specs, urls := py.NewList[any](), py.NewList[any]()
	for _, spec := range d.Specs {
		url, err := URLFor(c, "flasgger."+spec.Endpoint)
		if err != nil {
			return err
		}
		var name any
		if spec.Name != "" {
			name = spec.Name
			urls.Append(record("name", spec.Name, "url", url))
		}
		specs.Append(record("url", url, "title", spec.Title, "name", name, "version", spec.Version, "endpoint", spec.Endpoint))
	}
	if ArgOr(c, "json", "") != "" {
		return JSON(c, http.StatusOK, record("specs", specs, "urls", urls, "title", d.Title))
	}
	given := []any{"specs", specs, "urls", urls, "title", d.Title}
	for _, asset := range d.Assets {
		url := asset.URL
		if url == "" {
			var err error
			if url, err = URLFor(c, "flasgger.static", "filename", asset.File); err != nil {
				return err
			}
		}
		given = append(given, asset.Name, url)
	}
	page, err := RenderTemplate(c, d.Template, given...)
	if err != nil {
		return err
	}
	return Text(c, http.StatusOK, page)
}

// record returns a dict of alternating keys and values.
func record(keysAndValues ...any) *py.Dict[string, any] {
	d := py.NewDict[string, any]()
	for i := 0; i+1 < len(keysAndValues); i += 2 {
		d.Set(keysAndValues[i].(string), keysAndValues[i+1])
	}
	return d
}
