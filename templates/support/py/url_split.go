// The splitting of URLs (urllib.parse.urlsplit and urlparse).

package py

import (
	"net/netip"
	"strings"
)

// A URL is a ParseResult or, without parameters, a SplitResult.
type URL struct {
	Scheme, Netloc, Path, Params, Query, Fragment string
	split                                         bool
}

// URLParse returns urlparse(url), or raises ValueError for a host that cannot be one.
func URLParse(url string) (*URL, error) { return urlParse(url, "") }

// urlParse is urlparse(url, scheme).
func urlParse(url, scheme string) (*URL, error) {
	u, err := urlSplit(url, scheme)
	if err != nil {
		return nil, err
	}
	u.split = false
	if strings.Contains(u.Path, ";") && usesParams[u.Scheme] {
		start := max(strings.LastIndexByte(u.Path, '/'), 0)
		if i := strings.IndexByte(u.Path[start:], ';'); i >= 0 {
			u.Path, u.Params = u.Path[:start+i], u.Path[start+i+1:]
		}
	}
	return u, nil
}

// URLSplit returns urlsplit(url), or raises ValueError for a host that cannot be one.
func URLSplit(url string) (*URL, error) { return urlSplit(url, "") }

// urlSplit is urlsplit(url, scheme).
func urlSplit(url, scheme string) (*URL, error) {
	url = strings.TrimLeftFunc(url, func(r rune) bool { return r <= ' ' })
	url = strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(url)
	u := &URL{Scheme: scheme, split: true}
	if own, rest := urlScheme(url); own != "" {
		u.Scheme, url = own, rest
	}
	netloc, path, err := urlHost(url)
	if err != nil {
		return nil, err
	}
	path, u.Fragment, _ = strings.Cut(path, "#")
	u.Path, u.Query, _ = strings.Cut(path, "?")
	u.Netloc = netloc
	return u, checkNetloc(netloc)
}

// usesParams are the schemes whose last part of the path may have parameters.
var usesParams = map[string]bool{
	"": true, "ftp": true, "hdl": true, "prospero": true, "http": true, "https": true, "shttp": true, "rtsp": true, "rtsps": true,
	"rtspu": true, "sip": true, "sips": true, "mms": true, "sftp": true, "tel": true,
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
	opens, closes := strings.Contains(host, "["), strings.Contains(host, "]")
	if opens != closes {
		return "", "", ValueError.New("Invalid IPv6 URL")
	}
	if opens {
		_, bracketed, _ := strings.Cut(host, "[")
		bracketed, _, _ = strings.Cut(bracketed, "]")
		err = checkBracketed(bracketed)
	}
	return host, rest[end:], err
}

// checkBracketed raises ValueError for a host in brackets that is no IPv6 address.
func checkBracketed(host string) error {
	if rest, ok := strings.CutPrefix(host, "v"); ok {
		version, address, dotted := strings.Cut(rest, ".")
		if !dotted || version == "" || address == "" || strings.ContainsAny(address, "\n") || strings.Trim(version, "0123456789abcdefABCDEF") != "" {
			return ValueError.New("IPvFuture address is invalid")
		}
		return nil
	}
	ip, err := netip.ParseAddr(host)
	switch {
	case err != nil:
		return ValueError.New(QuoteStr(host) + " does not appear to be an IPv4 or IPv6 address")
	case ip.Is4():
		return ValueError.New("An IPv4 address cannot be in brackets")
	}
	return nil
}

// compatible are the characters that become one of / ? # @ : when they are normalized.
const compatible = "\u2047\u2048\u2049\u2100\u2101\u2105\u2106\u2a74\ufe13\ufe16\ufe55\ufe56\ufe5f\ufe6b\uff03\uff0f\uff1a\uff1f\uff20"

// checkNetloc raises ValueError for a host that normalization would change into several parts.
func checkNetloc(netloc string) error {
	if strings.ContainsAny(netloc, compatible) {
		return ValueError.New("netloc " + QuoteStr(netloc) + " contains invalid characters under NFKC normalization")
	}
	return nil
}
