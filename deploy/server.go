// Package deploy reads what a project's files say of the server that runs the app: gunicorn's configuration and command
// lines, uwsgi.ini. It takes what is literal and runs nothing (gunicorn documentation, "Settings"; uWSGI, "Options").
package deploy

import (
	"cmp"
	"path"
	"slices"
	"strings"
)

// Server is how a project is served.
type Server struct {
	Program  string    // "gunicorn" or "uwsgi", "" when nothing is known
	Settings []Setting // by name, the one that holds
}

// Setting is one setting of the server under gunicorn's name, or under its own where gunicorn has none.
type Setting struct {
	Name  string
	Value string // as text, with variables of the environment as ${NAME} or ${NAME:-default}
	Path  string // of the file
	Line  int
}

// Files is what is read of a project.
type Files interface {
	Paths() []string  // of its Python files
	Others() []string // of its other files
	ReadFile(path string) ([]byte, error)
}

// Find returns how the project is served. Settings of a command line win over those of a configuration file, as they
// do in gunicorn; of several command lines the first one counts: Procfile, Dockerfile, docker-compose, scripts, units.
func Find(in Files) Server {
	f := &finder{in: in, files: append(slices.Clone(in.Paths()), in.Others()...)}
	slices.SortFunc(f.files, func(a, b string) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(strings.Count(a, "/"), strings.Count(b, "/")), cmp.Compare(a, b))
	})
	line := f.commandLine()
	switch {
	case line != nil && line.program == "gunicorn":
		f.out.Program = "gunicorn"
		f.configuration(line.config())
		f.set(line.settings())
	case f.find("gunicorn.conf.py", "gunicorn_conf.py", "gunicorn_config.py", "gunicorn.py") != "":
		f.out.Program = "gunicorn"
		f.configuration("")
	case f.find("uwsgi.ini") != "" || line != nil:
		f.out.Program = "uwsgi"
		f.uwsgi(line)
	}
	return f.out
}

// finder is a search under way.
type finder struct {
	in    Files
	files []string // those that may hold a command line first
	out   Server
}

// rank orders the files that may hold command lines; 9 stands for those that hold none.
func rank(p string) int {
	name := strings.ToLower(path.Base(p))
	switch {
	case name == "procfile":
		return 0
	case strings.HasPrefix(name, "dockerfile") || strings.HasSuffix(name, ".dockerfile"):
		return 1
	case strings.HasPrefix(name, "docker-compose"), strings.HasPrefix(name, "compose."):
		return 2
	case path.Ext(name) == ".sh":
		return 3
	case path.Ext(name) == ".service", name == "render.yaml", name == "app.yaml", name == "fly.toml", name == "railway.json":
		return 4
	}
	return 9
}

// find returns the path of the first file with one of the names, "" when there is none.
func (f *finder) find(names ...string) string {
	for _, name := range names {
		for _, p := range f.files {
			if path.Base(p) == name {
				return p
			}
		}
	}
	return ""
}

// set takes over settings, each in the place of an earlier one of its name.
func (f *finder) set(list []Setting) {
	for _, s := range list {
		f.out.Settings = slices.DeleteFunc(f.out.Settings, func(known Setting) bool { return known.Name == s.Name })
		f.out.Settings = append(f.out.Settings, s)
	}
}

// configuration reads gunicorn's configuration file: the one that is named, else gunicorn.conf.py as gunicorn does.
func (f *finder) configuration(named string) {
	p := ""
	if named != "" {
		p = f.find(path.Base(strings.TrimPrefix(named, "file:")))
	} else {
		p = f.find("gunicorn.conf.py", "gunicorn_conf.py", "gunicorn_config.py")
	}
	if p == "" {
		return
	}
	if data, err := f.in.ReadFile(p); err == nil {
		f.set(readConf(p, data))
	}
}
