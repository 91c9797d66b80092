// This file takes over the configuration of the server that ran the app: the address, the times that it allows, and a note
// for each setting (gunicorn documentation, "Settings").

package mapper

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/deploy"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/source"
)

// fallsAway says of settings why a port needs none of them.
var fallsAway = map[string]string{
	"workers":             "one process serves all requests; module variables are shared, under a lock",
	"threads":             "each request has a goroutine of its own",
	"worker_class":        "each request has a goroutine of its own",
	"worker_connections":  "each request has a goroutine of its own",
	"max_requests":        "the process does not grow with requests and is not restarted",
	"max_requests_jitter": "the process does not grow with requests and is not restarted",
	"preload_app":         "there is one process",
	"backlog":             "the system's own is used",
	"socket":              "the port speaks HTTP, and not uwsgi's protocol: the proxy in front must too",
}

// leftOut says of settings what is to be done without them.
var leftOut = map[string]string{
	"limit_request_line":       "the server takes request lines and headers of up to 1 MB together",
	"limit_request_fields":     "the server takes request lines and headers of up to 1 MB together",
	"limit_request_field_size": "the server takes request lines and headers of up to 1 MB together",
	"buffer-size":              "the server takes request lines and headers of up to 1 MB together",
	"certfile":                 "the port serves plain HTTP: end TLS in front of it",
	"keyfile":                  "the port serves plain HTTP: end TLS in front of it",
	"ca_certs":                 "the port serves plain HTTP: end TLS in front of it",
	"raw_env":                  "set the variables where the port runs",
	"proxy_protocol":           "the port does not read the PROXY protocol",
	"secure_scheme_headers":    "the port reads gunicorn's own headers alone",
	"root_path":                "mount the port below a prefix in front of it",
	"mount":                    "mount the port below a prefix in front of it",
	"static-map":               "serve the files in front of the port",
	"limit-post":               "set MAX_CONTENT_LENGTH instead",
	"accesslog":                "the port writes no line for each request: let the proxy in front, or middleware, write it",
	"access_log_format":        "the port writes no line for each request: let the proxy in front, or middleware, write it",
	"errorlog":                 "the port logs to standard error: send that where it belongs",
	"loglevel":                 "the port logs from INFO up: call slog.SetLogLoggerLevel in main.go for another level",
	"chdir":                    "start the port in the folder that holds the app's files",
}

// blocking are gunicorn's workers whose timeout ends a request; the others watch only that the worker lives.
var blocking = map[string]bool{"": true, "sync": true}

// limits returns what the HTTP server is told.
func (m *project) limits() []codegen.Limit {
	s := m.opt.Server
	var out []codegen.Limit
	class, _ := s.Get("worker_class")
	threads, _ := s.Seconds("threads")
	if n, ok := s.Seconds("timeout"); ok && (s.Program != "gunicorn" || blocking[class] && threads <= 1) {
		if n == 0 {
			n = -1
		}
		out = append(out, codegen.Limit{Field: "Request", Seconds: n})
	}
	if n, ok := s.Seconds("keepalive"); ok && n > 0 {
		out = append(out, codegen.Limit{Field: "KeepAlive", Seconds: n})
	}
	if n, ok := s.Seconds("graceful_timeout"); ok && n > 0 {
		out = append(out, codegen.Limit{Field: "Drain", Seconds: n})
	}
	return out
}

// serverNote says what became of a setting, "" for one that means nothing to a port.
func (m *project) serverNote(s deploy.Setting) string {
	value := s.Value
	if value == "" {
		value = "(computed)"
	}
	text := m.opt.Server.Program + "'s " + s.Name + " = " + value
	taken := func(field string) bool {
		for _, l := range m.limits() {
			if l.Field == field {
				return true
			}
		}
		return false
	}
	switch _, address := m.opt.Server.Address(); {
	case s.Name == "bind" && address:
		return text + " is the default address"
	case s.Name == "bind":
		return text + " is not taken over: give -addr or ADDR"
	case s.Name == "timeout" && taken("Request"):
		return text + " is the time that an answer may take, as http.Server's WriteTimeout"
	case s.Name == "timeout":
		return text + " falls away: it watches workers, and not requests"
	case s.Name == "keepalive" && taken("KeepAlive"):
		return text + " is the time that an idle connection stays, as http.Server's IdleTimeout"
	case s.Name == "graceful_timeout" && taken("Drain"):
		return text + " is the time that running requests have to end"
	case s.Name == "forwarded_allow_ips":
		return text + " are the peers whose X-Forwarded-Proto counts"
	case fallsAway[s.Name] != "":
		return text + " falls away: " + fallsAway[s.Name]
	case leftOut[s.Name] != "":
		return text + " is left out: " + leftOut[s.Name]
	}
	return ""
}

// serverNotes lists what became of the server's settings.
func (m *project) serverNotes() []codegen.Note {
	var out []codegen.Note
	for _, s := range m.opt.Server.Settings {
		if text := m.serverNote(s); text != "" {
			out = append(out, codegen.Note{Code: diag.ServerSettings.String(), Message: text, Path: s.Path, Line: s.Line})
		}
	}
	return out
}

// tellServer reports in one line what became of the server's settings.
func (m *project) tellServer() {
	kinds := map[string][]string{}
	var first *deploy.Setting
	for i, s := range m.opt.Server.Settings {
		text := m.serverNote(s)
		if text == "" {
			continue
		}
		if first == nil {
			first = &m.opt.Server.Settings[i]
		}
		kind := "taken over"
		switch {
		case strings.Contains(text, " falls away: "):
			kind = "needed no more"
		case strings.Contains(text, " left out: ") || strings.Contains(text, " not taken over: "):
			kind = "left out"
		}
		kinds[kind] = append(kinds[kind], s.Name)
	}
	if first == nil {
		return
	}
	var parts []string
	for _, kind := range []string{"taken over", "needed no more", "left out"} {
		if len(kinds[kind]) > 0 {
			parts = append(parts, kind+": "+strings.Join(kinds[kind], ", "))
		}
	}
	d := diag.Diagnostic{Code: diag.ServerSettings, Level: diag.Note, Path: first.Path, Message: "the settings of " + m.opt.Server.Program + "; " + strings.Join(parts, "; ")}
	if place := m.lineOf(first.Path, first.Line); place.File != nil {
		d.File, d.Span = place.File, place.Span
	}
	m.report.Record(d)
}

// lineOf returns the place of a line of any file of the input.
func (m *project) lineOf(path string, line int) ir.Place {
	if m.opt.Read == nil {
		return ir.Place{}
	}
	data, err := m.opt.Read(path)
	if err != nil {
		return ir.Place{}
	}
	file, start := source.NewFile(path, string(data)), 0
	for range line - 1 {
		next := strings.IndexByte(file.Text[start:], '\n')
		if next < 0 {
			return ir.Place{}
		}
		start += next + 1
	}
	end := len(file.Text)
	if n := strings.IndexByte(file.Text[start:], '\n'); n >= 0 {
		end = start + n
	}
	return ir.Place{File: file, Span: source.Span{Start: source.Pos(start), End: source.Pos(end)}}
}
