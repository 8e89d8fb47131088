package document

import (
	"image"
	"slices"
	"sync"
)

// mostPictures is how many bytes of page pictures are kept: about four pages on a usual screen.
const mostPictures = 16 << 20

type pictureKey struct {
	file        *pdf
	page, width int
}

type keptPicture struct {
	key   pictureKey
	image *image.RGBA
}

// pictures keeps the pictures used last.
type pictures struct {
	lock sync.Mutex
	list []keptPicture // the one used last at the end
	size int
}

func (p *pictures) get(key pictureKey) *image.RGBA {
	p.lock.Lock()
	defer p.lock.Unlock()
	i := slices.IndexFunc(p.list, func(k keptPicture) bool { return k.key == key })
	if i < 0 {
		return nil
	}
	found := p.list[i]
	p.list = append(slices.Delete(p.list, i, i+1), found)
	return found.image
}

// put keeps a picture in place of those used longest ago.
func (p *pictures) put(key pictureKey, img *image.RGBA) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.list = append(p.list, keptPicture{key, img})
	p.size += len(img.Pix)
	for p.size > mostPictures && len(p.list) > 1 {
		p.size -= len(p.list[0].image.Pix)
		p.list = slices.Delete(p.list, 0, 1)
	}
}

// drop forgets the pictures of a file.
func (p *pictures) drop(f *pdf) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.list = slices.DeleteFunc(p.list, func(k keptPicture) bool {
		if k.key.file == f {
			p.size -= len(k.image.Pix)
		}
		return k.key.file == f
	})
}

func (p *pictures) clear() {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.list, p.size = nil, 0
}
