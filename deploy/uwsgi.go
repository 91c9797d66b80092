// This file reads uWSGI's configuration: uwsgi.ini and the options of its command line.

package deploy

import (
	"path"
	"strings"
)

// uwsgiNames are uWSGI's options by the setting of gunicorn that means the same.
var uwsgiNames = map[string]string{
	"http": "bind", "http-socket": "bind", "http11-socket": "bind", "socket": "socket", "processes": "workers", "workers": "workers",
	"p": "workers", "threads": "threads", "harakiri": "timeout", "http-keepalive": "keepalive", "max-requests": "max_requests",
	"worker-reload-mercy": "graceful_timeout", "reload-mercy": "graceful_timeout", "buffer-size": "buffer-size", "mount": "mount", "env": "raw_env",
	"static-map": "static-map", "limit-post": "limit-post",
}

// uwsgi reads uwsgi.ini, and the options of the command line where there is one.
func (f *finder) uwsgi(line *commandLine) {
	named := ""
	if line != nil {
		for i, arg := range line.args {
			if arg == "--ini" && i+1 < len(line.args) {
				named = line.args[i+1]
			} else if path.Ext(arg) == ".ini" {
				named = arg
			}
		}
	}
	if p := f.find(path.Base(named), "uwsgi.ini"); p != "" {
		if data, err := f.in.ReadFile(p); err == nil {
			f.set(readIni(p, string(data)))
		}
	}
	if line != nil {
		f.set(line.uwsgiOptions())
	}
}

// readIni returns the settings of the section [uwsgi].
func readIni(p, text string) []Setting {
	var out []Setting
	inside := false
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			inside = line == "[uwsgi]"
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		if !inside || !ok || line[0] == '#' || line[0] == ';' {
			continue
		}
		if known := uwsgiNames[strings.TrimSpace(name)]; known != "" {
			value = strings.TrimSpace(value)
			if strings.Contains(value, "%(") {
				value = ""
			}
			out = append(out, Setting{Name: known, Value: strings.ReplaceAll(value, "$(", "${"), Path: p, Line: i + 1})
		}
	}
	for i := range out {
		if strings.Contains(out[i].Value, "${") {
			out[i].Value = strings.ReplaceAll(out[i].Value, ")", "}")
		}
	}
	return out
}

// uwsgiOptions returns the options of a command line of uWSGI.
func (l *commandLine) uwsgiOptions() []Setting {
	var out []Setting
	for i := 0; i < len(l.args); i++ {
		name, value, given := strings.Cut(strings.TrimLeft(l.args[i], "-"), "=")
		known := uwsgiNames[name]
		if known == "" || !strings.HasPrefix(l.args[i], "-") {
			continue
		}
		if !given && i+1 < len(l.args) {
			i++
			value = l.args[i]
		}
		out = append(out, Setting{Name: known, Value: value, Path: l.path, Line: l.line})
	}
	return out
}
