// This file puts values into the places of variables: {{name}} of a file, and ${name} for what an answer gives later.

package load

import (
	"maps"
	"regexp"
	"strings"
)

var (
	bound    = regexp.MustCompile(`\$\{\w+\}`)
	mustache = regexp.MustCompile(`\{\{\s*([^{}]+?)\s*\}\}`)
	nonWord  = regexp.MustCompile(`\W`)
)

// variables are the values of a file's names. What an answer gives is there as ${name}.
type variables struct {
	file   *File
	values map[string]string
}

func newVariables(f *File, values map[string]string) variables {
	v := variables{file: f, values: map[string]string{}}
	maps.Copy(v.values, values)
	return v
}

// given are the names that editors and Postman make values for. Here they are always the same ones, so that each side
// gets the same request.
var given = map[string]string{
	"$guid": "0f8fad5b-d9cb-469f-a165-70867728950e", "$uuid": "0f8fad5b-d9cb-469f-a165-70867728950e", "$randomUUID": "0f8fad5b-d9cb-469f-a165-70867728950e",
	"$timestamp": "1709210096", "$isoTimestamp": "2024-02-29T12:34:56.789Z", "$randomInt": "42", "$randomEmail": "ada@example.org",
	"$randomUserName": "ada", "$randomFirstName": "Ada", "$randomLastName": "Lovelace", "$randomFullName": "Ada Lovelace", "$randomWord": "word",
}

// maxGrowth bounds what variables within variables may grow to.
const maxGrowth = 1 << 20

// expand replaces {{name}}. A name without a value gets an invented one, which is noted.
func (v variables) expand(text string) string {
	left := maxGrowth
	for range 8 { // values may hold names
		next := mustache.ReplaceAllStringFunc(text, func(m string) string {
			value := v.value(mustache.FindStringSubmatch(m)[1])
			if left -= len(value); left < 0 {
				return ""
			}
			return value
		})
		if next == text {
			break
		}
		text = next
	}
	return text
}

func (v variables) value(name string) string {
	if value, known := v.values[name]; known {
		return value
	}
	if value, known := given[strings.Fields(name)[0]]; known {
		return value
	}
	value := invented(name)
	v.file.note("the variable %s has no value; %s is sent", name, value)
	v.values[name] = value
	return value
}

// invented returns a value that is likely to do.
func invented(name string) string {
	lower := strings.ToLower(name)
	switch {
	case strings.Contains(lower, "mail"):
		return "ada@example.org"
	case strings.Contains(lower, "pass"):
		return "Secret-123"
	case strings.Contains(lower, "url") || strings.Contains(lower, "host"):
		return "http://localhost"
	case strings.Contains(lower, "user"):
		return "ada"
	case strings.HasSuffix(lower, "id"):
		return "1"
	}
	return nonWord.ReplaceAllString(name, "")
}

// boundName returns the name of a bound value, in which only letters, digits and _ may stand.
func boundName(name string) string { return nonWord.ReplaceAllString(name, "_") }
