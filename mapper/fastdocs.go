// This file gives the pages that FastAPI adds by itself their handlers.

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
)

// fastPage gives a page of FastAPI's own its handler; it returns false for one that has no translation.
func (m *project) fastPage(fate *RouteFate) bool {
	for _, key := range []string{"swagger_ui_init_oauth", "swagger_ui_parameters", "openapi_prefix", "root_path"} {
		if _, given := m.fastOption(key, ""); given {
			return false
		}
	}
	title, _ := m.fastOption("title", "FastAPI")
	spec, _ := m.fastOption("openapi_url", "/openapi.json")
	redirect, _ := m.fastOption("swagger_ui_oauth2_redirect_url", "/docs/oauth2-redirect")
	if title == nil || spec == nil || redirect == nil {
		return false
	}
	switch fate.Route.Endpoint {
	case "swagger_ui_html":
		fate.page = gotree.CallOf(m.qual("fastapi", "SwaggerUI"), title, spec, redirect)
	case "swagger_ui_redirect":
		fate.page = gotree.CallOf(m.qual("fastapi", "OAuth2Redirect"))
	case "redoc_html":
		fate.page = gotree.CallOf(m.qual("fastapi", "Redoc"), title, spec)
	}
	return fate.page != nil
}

// fastOption returns an option of the app that is a text, and whether it is given; nil for one that is not constant.
func (m *project) fastOption(key, otherwise string) (gotree.Expr, bool) {
	for _, item := range m.app.Config {
		switch {
		case item.Key != key:
		case item.Const != nil && item.Const.Kind == ir.ConstStr:
			return gotree.Str{Value: item.Const.Text}, true
		case item.Const != nil && item.Const.Kind == ir.ConstNone:
			return gotree.Str{}, true
		default:
			return nil, true
		}
	}
	return gotree.Str{Value: otherwise}, false
}
