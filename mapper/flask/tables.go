// Package flask holds the mapping tables of Flask and Werkzeug.
package flask

import "github.com/flask2gin/flask2gin/mapper/rule"

// Tables returns the tables, in the order in which rules are looked for.
func Tables() []rule.Named {
	return []rule.Named{
		{Name: "flask.args", Table: args},
		{Name: "flask.form", Table: form},
		{Name: "flask.headers", Table: headers},
		{Name: "flask.body", Table: body},
		{Name: "flask.request", Table: about},
		{Name: "flask.accept", Table: accept},
		{Name: "flask.files", Table: files},
		{Name: "flask.environ", Table: environ},
		{Name: "flask.multidict", Table: multiDict},
		{Name: "flask.containers", Table: containers},
		{Name: "returns", Table: returns},
		{Name: "returns", Table: sentFiles},
		{Name: "flask.files.sent", Table: fileResponses},
		{Name: "flask.responses", Table: responses},
		{Name: "flask.response", Table: response},
		{Name: "flask.challenges", Table: challenges},
		{Name: "flask.httperror", Table: httpError},
		{Name: "flask.httperrors", Table: httpErrors},
		{Name: "flask.security", Table: security},
		{Name: "flask.urls", Table: urls},
		{Name: "flask.session", Table: sessions},
		{Name: "flask.markup", Table: safeText},
		{Name: "flask.globals", Table: globals},
		{Name: "flask.config", Table: config},
		{Name: "flask.logger", Table: logger},
		{Name: "flask.app", Table: application},
		{Name: "flask.urlmap", Table: urlMap},
		{Name: "await", Table: coroutines},
		{Name: "flask.restful", Table: restful},
		{Name: "flask.restful.parsers", Table: parsers},
		{Name: "flask.restx", Table: restx},
	}
}
