package screen

import "planpage/app/record"

// Config is what a family chose for the program. It lies in settings.json in the data folder.
type Config struct {
	Lang       string        `json:"lang,omitempty"`
	Mode       string        `json:"colors,omitempty"`
	Scale      float32       `json:"textSize,omitempty"`
	Paper      record.Paper  `json:"paper,omitempty"`
	Design     record.Design `json:"design,omitempty"`
	Sheets     record.Lang   `json:"sheetLanguage,omitempty"` // of the sheets laid beside the page
	PreparedBy string        `json:"preparedBy,omitempty"`
	Child      string        `json:"child,omitempty"`
	Folder     string        `json:"folder,omitempty"` // of the last file picked or saved
	Width      float32       `json:"width,omitempty"`
	Height     float32       `json:"height,omitempty"`
	PrintNote  bool          `json:"printNoteSeen,omitempty"`
	Save       func() error  `json:"-"`

	LockAfter   int         `json:"lockAfter,omitempty"`   // minutes without a sign of life until the window locks; 0 for never
	BackupAsked record.Date `json:"backupAsked,omitempty"` // when the reminder of a backup was last put aside
	CloudSeen   bool        `json:"-"`                     // the note about a cloud folder was put aside in this run
}
