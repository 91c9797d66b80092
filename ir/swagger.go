// This file holds what an app tells Flasgger, from which it makes specifications of the app.

package ir

// Swagger is a flasgger.Swagger of an app.
type Swagger struct {
	Endpoint     string // the name of its blueprint
	Config       *Const // its configuration: the defaults, config= and app.config["SWAGGER"]; without filters that let everything pass
	Template     *Const // template=, nil when there is none
	TemplateFile string // template_file=, relative to the project's root; "" when there is none
	Breaks       bool   // summaries and descriptions get <br/> for their line feeds
	Unknown      string // what of it is not known, "" when everything is
	Open         string // what is not known of what its specifications alone are made of
	Place        Place
}
