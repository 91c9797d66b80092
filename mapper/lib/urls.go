// This file maps module urllib.parse.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

// urls is the splitting of URLs.
var urls = rule.Table{
	{Py: `list(urllib.parse.urlparse(url))`, Go: `py.URLParts(url)`},
	{Py: `urllib.parse.urlunparse(components)`, Go: `py.URLUnparse(components)`},
}
