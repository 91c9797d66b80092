// This file reads YAML 1.1 as PyYAML's safe_load does: the structure by a parser for Go, the meaning of plain scalars by
// the types of YAML 1.1 (yaml.org/type), which PyYAML follows and version 1.2 does not.

package flasgger

import (
	"errors"
	"fmt"
	"io"
	"math/big"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"go.yaml.in/yaml/v3"
)

// ReadYAML returns what safe_load makes of a text. It refuses what the two parsers may read differently: tabs, control
// characters, anchors, tags, several documents, keys that are neither text nor int, and times.
func ReadYAML(source string) (*Value, error) {
	for _, r := range source {
		if unicode.IsControl(r) && r != '\n' || r == '\u2028' || r == '\u2029' || r == '\ufeff' || r == '\ufffd' {
			return nil, fmt.Errorf("the YAML holds the character %U", r)
		}
	}
	d := yaml.NewDecoder(strings.NewReader(source))
	var first, second yaml.Node
	if err := d.Decode(&first); errors.Is(err, io.EOF) {
		return &Value{}, nil
	} else if err != nil {
		return nil, fmt.Errorf("the YAML cannot be read: %s", strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if err := d.Decode(&second); !errors.Is(err, io.EOF) {
		return nil, errors.New("the YAML holds several documents")
	}
	return fromNode(&first, maxDepth)
}

func fromNode(n *yaml.Node, depth int) (*Value, error) {
	switch {
	case depth == 0:
		return nil, errors.New("the YAML is nested too deep")
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return nil, fmt.Errorf("the YAML has an anchor in line %d", n.Line)
	case n.Style&yaml.TaggedStyle != 0:
		return nil, fmt.Errorf("the YAML has a tag in line %d", n.Line)
	}
	switch n.Kind {
	case yaml.DocumentNode:
		return fromNode(n.Content[0], depth-1)
	case yaml.SequenceNode:
		out := newList()
		for _, item := range n.Content {
			v, err := fromNode(item, depth-1)
			if err != nil {
				return nil, err
			}
			out.Items = append(out.Items, v)
		}
		return out, nil
	case yaml.MappingNode:
		return fromMapping(n, depth)
	}
	if n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return text(n.Value), nil
	}
	v, err := resolve(n.Value)
	if err != nil {
		return nil, fmt.Errorf("%w in line %d of its YAML", err, n.Line)
	}
	return v, nil
}

func fromMapping(n *yaml.Node, depth int) (*Value, error) {
	out := newDict()
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, err := fromNode(n.Content[i], depth-1)
		if err != nil {
			return nil, err
		}
		if key.Kind != Str && key.Kind != Int || isDate.MatchString(n.Content[i].Value) {
			return nil, fmt.Errorf("a key that is no text and no int in line %d of the YAML", n.Content[i].Line)
		}
		v, err := fromNode(n.Content[i+1], depth-1)
		if err != nil {
			return nil, err
		}
		out.put(key, v)
	}
	return out, nil
}

// The forms of plain scalars that are no texts.
var (
	isInt       = regexp.MustCompile(`^[-+]?(?:0b[01_]+|0[0-7_]+|0|[1-9][0-9_]*|0x[0-9a-fA-F_]+)$`)
	isSixties   = regexp.MustCompile(`^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$`)
	isFloat     = regexp.MustCompile(`^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?)$`)
	isEndless   = regexp.MustCompile(`^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$`)
	isDate      = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
	isTime      = regexp.MustCompile(`^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:`)
	yamlTruths  = words("yes Yes YES true True TRUE on On ON")
	yamlDenials = words("no No NO false False FALSE off Off OFF")
	yamlNulls   = words("~ null Null NULL")
)

func words(list string) map[string]bool {
	out := map[string]bool{}
	for _, word := range strings.Fields(list) {
		out[word] = true
	}
	return out
}

// resolve returns the meaning of a plain scalar.
func resolve(s string) (*Value, error) {
	switch {
	case s == "" || yamlNulls[s]:
		return &Value{}, nil
	case yamlTruths[s] || yamlDenials[s]:
		return &Value{Kind: Bool, Bool: yamlTruths[s]}, nil
	case isInt.MatchString(s):
		return yamlInt(s)
	case isFloat.MatchString(s):
		f, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64)
		if v := float(f); err == nil && v != nil {
			return v, nil
		}
		return nil, errors.New("a float beyond its range")
	case isDate.MatchString(s):
		day, err := time.Parse(time.DateOnly, s)
		if err != nil {
			return nil, errors.New("a date that does not exist")
		}
		return text(day.Format(http.TimeFormat)), nil
	case isSixties.MatchString(s), isEndless.MatchString(s), isTime.MatchString(s), s == "=", s == "<<", strings.HasSuffix(s, ":"):
		return nil, fmt.Errorf("%s, which YAML 1.1 may take for something else than text,", s)
	}
	return text(s), nil
}

// yamlInt reads an int: binary, octal behind a zero, decimal or hexadecimal.
func yamlInt(s string) (*Value, error) {
	digits := strings.TrimLeft(strings.ReplaceAll(s, "_", ""), "+-")
	if len(digits) > 1 && digits[0] == '0' && digits[1] >= '0' && digits[1] <= '7' {
		digits = "0o" + digits[1:]
	}
	n, ok := new(big.Int).SetString(digits, 0)
	if !ok {
		return nil, errors.New("an int without digits")
	}
	if strings.HasPrefix(s, "-") {
		n.Neg(n)
	}
	return &Value{Kind: Int, Text: n.String()}, nil
}
