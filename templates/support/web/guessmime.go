// The media types of names as a view asks for them: mimetypes.guess_type.

package web

import (
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// GuessMIME returns mimetypes.guess_type(url): the media type and the encoding, None for what is not known. Of an address
// "data:..." it is what the address says.
func GuessMIME(url string) py.Tuple {
	scheme, rest, found := strings.Cut(url, ":")
	if found && scheme != "" && !strings.Contains(scheme, "/") {
		url = rest
		if strings.EqualFold(scheme, "data") {
			return py.Tuple{dataType(rest), nil}
		}
	}
	kind, encoding := GuessType(url)
	return py.Tuple{orNone(kind), orNone(encoding)}
}

// dataType returns the media type of a data address, behind its scheme.
func dataType(rest string) any {
	head, _, found := strings.Cut(rest, ",")
	if !found {
		return nil
	}
	kind, _, _ := strings.Cut(head, ";")
	if strings.Contains(kind, "=") || !strings.Contains(kind, "/") {
		return "text/plain"
	}
	return kind
}

func orNone(text string) any {
	if text == "" {
		return nil
	}
	return text
}
