#include "pipeline/portal.h"

#include <utility>

#include "pipeline/data_files.h"
#include "pipeline/host_files.h"
#include "pipeline/rendering.h"
#include "platform/qr_code.h"
#include "views/shared/feeds.h"
#include "views/shared/portal_pages.h"

namespace pipeline {
namespace {

class PortalBuilder {
 public:
  PortalBuilder(const Inputs& inputs, const std::vector<model::Summary>& summaries, publish::Site& site)
      : inputs_(inputs), summaries_(summaries), site_(site) {}

  PortalFiles build(std::vector<hosts::Redirect> redirects) {
    const views::Site first = in(inputs_.theme->languages.front());
    make_data(first, summaries_, data_, [this](const std::vector<views::File>& files) { put_files(files); });
    for (const LanguagePrograms& language : inputs_.theme->languages) put_pages(language);
    put_files(inputs_.theme->shared_files);
    for (const views::Feed* feed : views::all_feeds) {
      std::vector<views::File> files;
      if (feed->of_site.files) feed->of_site.files({first, summaries_, data_, pages_, files});
      put_files(files);
    }
    for (const hosts::File& file : host_files(inputs_.settings(), std::move(redirects), std::move(own_style_))) {
      put(file.path, file.bytes);
      out_.redirects_left_out += file.redirects_left_out;
    }
    return std::move(out_);
  }

 private:
  views::Site in(const LanguagePrograms& language) const {
    return {inputs_.settings(),
            inputs_.frameworks,
            language.words,
            inputs_.theme->assets,
            &data_,
            {name_of_bytes, platform::qr_code},
            inputs_.newest_result};
  }

  void put(const std::string& path, std::string_view bytes, std::string_view sha256 = {}) {
    site_.put(path, bytes, &out_.files.emplace_back(), sha256);
  }
  void put_files(const std::vector<views::File>& files) {
    for (const views::File& file : files) put(file.path, file.bytes, file.sha256);
  }

  void put_pages(const LanguagePrograms& language) {
    const views::Site shared = in(language);
    for (std::size_t kind = 0; kind < views::all_portal_pages.size(); ++kind) {
      if (!views::all_portal_pages[kind]->is_made(inputs_.settings())) continue;
      views::Pages made;
      views::all_portal_pages[kind]->add(shared, summaries_, made);
      for (views::Page& page : made.list()) put_page(language.portal[kind], shared.language(), std::move(page));
    }
    for (const views::Feed* feed : views::all_feeds) {
      std::vector<views::File> files;
      if (feed->of_language) feed->of_language(shared, summaries_, files);
      put_files(files);
    }
  }

  void put_page(const theme::Program& program, base::Language language, views::Page page) {
    render(program, page, {wants_thai_digits(inputs_.settings(), language, page)}, bytes_);
    if (page.file == "404.html") own_style_ = program.own_style();
    put(page.file, bytes_);
    put_files(page.files);
    page.files.clear();
    page.data.reset();
    pages_.push_back(std::move(page));
  }

  const Inputs& inputs_;
  const std::vector<model::Summary>& summaries_;
  publish::Site& site_;
  PortalFiles out_;
  views::PortalData data_;
  std::vector<views::Page> pages_;  // without their data
  std::string bytes_, own_style_;   // of 404.html
};

}  // namespace

PortalFiles build_portal(const Inputs& inputs, const std::vector<model::Summary>& summaries,
                         std::vector<hosts::Redirect> redirects, publish::Site& site) {
  return PortalBuilder(inputs, summaries, site).build(std::move(redirects));
}

}  // namespace pipeline
