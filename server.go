// This file looks for the server that runs the app: what its files for deployment name.

package flask2gin

import (
	"bytes"
	"path"
	"strings"

	"github.com/flask2gin/flask2gin/source"
)

// usesGunicorn reports whether a file that says how the app is installed or started names gunicorn.
func usesGunicorn(in *source.Tree) bool {
	for _, p := range append(in.Paths(), in.Others()...) {
		if !deploys(p) {
			continue
		}
		if data, err := in.ReadFile(p); err == nil && bytes.Contains(bytes.ToLower(data), []byte("gunicorn")) {
			return true
		}
	}
	return false
}

// deploys reports whether a file says how an app is installed or started.
func deploys(p string) bool {
	name := strings.ToLower(path.Base(p))
	switch name {
	case "procfile", "pyproject.toml", "pipfile", "setup.py", "setup.cfg", "gunicorn.conf.py", "makefile", "fly.toml", "app.yaml", "render.yaml":
		return true
	}
	switch {
	case strings.HasPrefix(name, "dockerfile"), strings.HasPrefix(name, "docker-compose"), strings.HasPrefix(name, "gunicorn"):
		return true
	case strings.HasPrefix(name, "requirements") && path.Ext(name) == ".txt", path.Base(path.Dir(p)) == "requirements":
		return true
	}
	return path.Ext(name) == ".sh" || path.Ext(name) == ".service"
}
