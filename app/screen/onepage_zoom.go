package screen

import (
	"fyne.io/fyne/v2"

	"planpage/app/kit"
)

func (s *pageScreen) pageView() *kit.PageView {
	fonts, err := s.d.Fonts()
	if err != nil {
		s.d.Fail(err)
	}
	return kit.NewPageView(fonts)
}

// zoomChoice chooses how large the page is shown.
func (s *pageScreen) zoomChoice() fyne.CanvasObject {
	s.zoom = kit.NewSegments([]kit.Option{
		{Value: string(kit.ZoomWidth), Label: s.d.T("compose.zoom.width")},
		{Value: string(kit.ZoomPage), Label: s.d.T("compose.zoom.page")},
		{Value: string(kit.ZoomLarge), Label: s.d.T("compose.zoom.large")},
	}, func(v string) {
		s.view.SetZoom(kit.Zoom(v))
		s.language.second.SetZoom(kit.Zoom(v))
	})
	s.view.OnZoom = func() {
		s.zoom.SetValue(string(s.view.Zoom()))
		s.language.second.SetZoom(s.view.Zoom())
	}
	s.language.second.OnZoom = func() {
		s.zoom.SetValue(string(s.language.second.Zoom()))
		s.view.SetZoom(s.language.second.Zoom())
	}
	return s.zoom
}
