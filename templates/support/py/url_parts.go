// The parts of URLs (module urllib.parse).

package py

import "strings"

// URLParts returns list(urlparse(url)): scheme, host, path, parameters, query and
// fragment. Brackets that do not match raise ValueError.
func URLParts(url string) (*List[any], error) {
	url = strings.TrimLeftFunc(url, func(r rune) bool { return r <= ' ' })
	url = strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(url)
	scheme, rest := urlScheme(url)
	host, path, err := urlHost(rest)
	if err != nil {
		return nil, err
	}
	path, fragment, _ := strings.Cut(path, "#")
	path, query, _ := strings.Cut(path, "?")
	params := ""
	if strings.Contains(path, ";") && usesParams[scheme] {
		start := max(strings.LastIndexByte(path, '/'), 0)
		if i := strings.IndexByte(path[start:], ';'); i >= 0 {
			path, params = path[:start+i], path[start+i+1:]
		}
	}
	return NewList[any](scheme, host, path, params, query, fragment), nil
}

// usesParams are the schemes whose last part of the path may have parameters.
var usesParams = map[string]bool{
	"": true, "ftp": true, "hdl": true, "prospero": true, "http": true, "https": true, "shttp": true, "rtsp": true,
	"rtspu": true, "sip": true, "sips": true, "mms": true, "sftp": true, "tel": true,
}

// usesNetloc are the schemes with a host.
var usesNetloc = map[string]bool{
	"": true, "ftp": true, "http": true, "gopher": true, "nntp": true, "telnet": true, "imap": true, "wais": true,
	"file": true, "mms": true, "https": true, "shttp": true, "snews": true, "prospero": true, "rtsp": true, "rtspu": true,
	"rsync": true, "svn": true, "svn+ssh": true, "sftp": true, "nfs": true, "git": true, "git+ssh": true, "ws": true, "wss": true,
}

func urlScheme(url string) (scheme, rest string) {
	i := strings.IndexByte(url, ':')
	if i <= 0 || !isLetter(url[0]) {
		return "", url
	}
	for _, c := range []byte(url[:i]) {
		if !isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' {
			return "", url
		}
	}
	return strings.ToLower(url[:i]), url[i+1:]
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func urlHost(url string) (host, rest string, err error) {
	rest, ok := strings.CutPrefix(url, "//")
	if !ok {
		return "", url, nil
	}
	end := len(rest)
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		end = i
	}
	host = rest[:end]
	if strings.Contains(host, "[") != strings.Contains(host, "]") {
		return "", "", ValueError.New("Invalid IPv6 URL")
	}
	return host, rest[end:], nil
}

// URLUnparse returns urlunparse(components) of six texts.
func URLUnparse(components any) (string, error) {
	parts, err := Unpack(components, 6)
	if err != nil {
		return "", err
	}
	texts := make([]string, len(parts))
	for i, part := range parts {
		text, ok := part.(string)
		if !ok && part != nil {
			return "", TypeError.New("Cannot mix str and non-str arguments")
		}
		texts[i] = text
	}
	scheme, host, url := texts[0], texts[1], texts[2]
	if texts[3] != "" {
		url += ";" + texts[3]
	}
	if host != "" || scheme != "" && usesNetloc[scheme] && !strings.HasPrefix(url, "//") {
		if url != "" && !strings.HasPrefix(url, "/") {
			url = "/" + url
		}
		url = "//" + host + url
	}
	if scheme != "" {
		url = scheme + ":" + url
	}
	if texts[4] != "" {
		url += "?" + texts[4]
	}
	if texts[5] != "" {
		url += "#" + texts[5]
	}
	return url, nil
}
