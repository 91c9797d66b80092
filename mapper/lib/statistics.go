// This file maps module statistics.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

// plainNumbers is the condition of averages of values of unknown type.
const plainNumbers = "averages are of finite ints and floats"

// severalData is the condition of what CPython 3.13 also computes of a single number.
const severalData = "quantiles are of two numbers or more"

// averages is module statistics.
var averages = rule.Table{
	{Py: `statistics.mean(data)`, Go: `py.Mean(data)`, If: plainNumbers},
	{Py: `statistics.fmean(data)`, Go: `py.FMean(data)`},
	{Py: `statistics.median(data)`, Go: `py.Median(data)`},
	{Py: `statistics.median_low(data)`, Go: `py.MedianLow(data)`},
	{Py: `statistics.median_high(data)`, Go: `py.MedianHigh(data)`},
	{Py: `statistics.mode(data)`, Go: `py.Mode(data)`},
	{Py: `statistics.multimode(data)`, Go: `py.MultiMode(data)`},
	{Py: `statistics.quantiles(data)`, Go: `py.Quantiles(data, 4)`, If: severalData},
	{Py: `statistics.quantiles(data, n=(n @ int))`, Go: `py.Quantiles(data, n)`, If: severalData},
	{Py: `statistics.variance(data)`, Go: `py.Variance(data)`, If: plainNumbers},
	{Py: `statistics.pvariance(data)`, Go: `py.PVariance(data)`, If: plainNumbers},
	{Py: `statistics.stdev(data)`, Go: `py.StDev(data)`, If: plainNumbers},
	{Py: `statistics.pstdev(data)`, Go: `py.PStDev(data)`, If: plainNumbers},
}
