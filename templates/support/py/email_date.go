// Dates as mails and HTTP have them (module email.utils).

package py

import "fmt"

// FormatDate returns email.utils.formatdate(timeval), with GMT for usegmt. It
// raises ValueError for years beyond 1 to 9999.
func FormatDate(timeval float64, usegmt bool) (string, error) {
	dt, err := UTCFromTimestamp(timeval)
	if err != nil {
		return "", err
	}
	if usegmt {
		return mailDate(dt, "GMT"), nil
	}
	return mailDate(dt, "-0000"), nil
}

// FormatDateTime returns email.utils.format_datetime(dt).
func FormatDateTime(dt DateTime) string {
	if dt.Naive() {
		return mailDate(dt, "-0000")
	}
	return mailDate(dt, dt.Strftime("%z"))
}

// mailDate returns a date with names that are English everywhere.
func mailDate(dt DateTime, zone string) string {
	return fmt.Sprintf("%s %04d %s %s", dt.Strftime("%a, %d %b"), dt.Date().Year(), dt.Strftime("%H:%M:%S"), zone)
}
