// This file finds the command line that starts the server and reads gunicorn's options in it.

package deploy

import (
	"encoding/json"
	"path"
	"strings"
)

// commandLine is one command line.
type commandLine struct {
	program string
	args    []string // behind the program
	path    string
	line    int
}

// commandLine returns the first command line that starts gunicorn or uwsgi, nil when there is none.
func (f *finder) commandLine() *commandLine {
	for _, p := range f.files {
		if rank(p) == 9 {
			break
		}
		data, err := f.in.ReadFile(p)
		if err != nil || len(data) > 1<<20 {
			continue
		}
		if found := searchLines(p, string(data)); found != nil {
			return found
		}
	}
	return nil
}

// searchLines looks for the command line in one file; lines that end in a backslash go on.
func searchLines(p, text string) *commandLine {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i := 0; i < len(lines); i++ {
		start, whole := i, lines[i]
		for strings.HasSuffix(whole, `\`) && i+1 < len(lines) {
			i++
			whole = strings.TrimSuffix(whole, `\`) + " " + strings.TrimSpace(lines[i])
		}
		if found := startsServer(whole); found != nil {
			found.path, found.line = p, start+1
			return found
		}
	}
	return nil
}

// startsServer returns the command line that a line of a file holds.
func startsServer(line string) *commandLine {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "RUN ") || strings.Contains(line, "pip install") || strings.Contains(line, "apt-get") {
		return nil
	}
	words := splitWords(line)
	for i, w := range words {
		if name := path.Base(w); name == "gunicorn" || name == "uwsgi" {
			return &commandLine{program: name, args: words[i+1:]}
		}
	}
	return nil
}

// splitWords splits a line as a shell does; a JSON array, as Dockerfiles have it, gives its texts.
func splitWords(line string) []string {
	if open := strings.IndexByte(line, '['); open >= 0 && strings.HasSuffix(line, "]") {
		var words []string
		if json.Unmarshal([]byte(line[open:]), &words) == nil {
			if len(words) == 3 && strings.HasSuffix(words[0], "sh") && words[1] == "-c" {
				return splitWords(words[2])
			}
			return words
		}
	}
	var words []string
	var word strings.Builder
	quote, open := byte(0), false
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
			word.WriteByte(c)
		case c == '"' || c == '\'':
			quote, open = c, true
		case c == ' ' || c == '\t' || c == ';' || c == '&' || c == '|':
			if open || word.Len() > 0 {
				words = append(words, word.String())
			}
			word.Reset()
			open = false
			if c == ';' || c == '&' || c == '|' {
				words = append(words, string(c))
			}
		default:
			word.WriteByte(c)
		}
	}
	if open || word.Len() > 0 {
		words = append(words, word.String())
	}
	return words
}

// shortOptions are gunicorn's options of one letter.
var shortOptions = map[string]string{
	"-b": "bind", "-w": "workers", "-k": "worker_class", "-t": "timeout", "-c": "config", "-p": "pid", "-u": "user", "-g": "group", "-n": "name", "-e": "env", "-m": "umask", "-D": "daemon", "-R": "enable_stdio_inheritance",
}

// switches are gunicorn's options without a value.
var switches = map[string]bool{"reload": true, "preload": true, "daemon": true, "no_sendfile": true, "capture_output": true, "log_syslog": true, "spew": true, "check_config": true, "print_config": true, "enable_stdio_inheritance": true, "reuse_port": true, "proxy_protocol": true}

// settings returns the options of a command line.
func (l *commandLine) settings() []Setting {
	var out []Setting
	for i := 0; i < len(l.args); i++ {
		name, value, given := strings.Cut(l.args[i], "=")
		switch {
		case name == ";" || name == "&" || name == "|":
			return out
		case strings.HasPrefix(name, "--"):
			name = strings.ReplaceAll(name[2:], "-", "_")
		case shortOptions[name] != "":
			name = shortOptions[name]
		case len(name) > 2 && name[0] == '-' && shortOptions[name[:2]] != "":
			name, value, given = shortOptions[name[:2]], l.args[i][2:], true
		default:
			continue
		}
		if !given && !switches[name] && i+1 < len(l.args) {
			i++
			value = l.args[i]
		}
		out = append(out, Setting{Name: longName(name), Value: value, Path: l.path, Line: l.line})
	}
	return out
}

// longName returns the setting's name of an option that has two.
func longName(option string) string {
	switch option {
	case "access_logfile", "error_logfile", "log_level":
		return strings.ReplaceAll(strings.ReplaceAll(option, "_log", "log"), "log_level", "loglevel")
	case "keep_alive":
		return "keepalive"
	case "max_requests_jitter", "max_requests":
		return option
	}
	return option
}

// config returns the configuration file that the command line names.
func (l *commandLine) config() string {
	for _, s := range l.settings() {
		if s.Name == "config" {
			return s.Value
		}
	}
	return ""
}
